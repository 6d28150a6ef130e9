import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { FaultList } from './fault.ts';

/** Reads a JSON file of one shape; null where it could not be read, and then the faults say why. */
export function readJson<S extends z.ZodType>(path: string, shape: S, faults: FaultList): z.output<S> | null {
  const file = basename(path);
  let content: string;
  try {
    content = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    faults.add(file, 1, 'no_file', { path });
    return null;
  }
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    faults.add(file, lineOfSyntaxError(content, error), 'broken_json');
    return null;
  }
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const key = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0] ?? '');
    const kind = issue.code === 'unrecognized_keys' ? 'column_unknown' : 'key_wrong';
    faults.add(file, lineOf(content, `"${key}"`), kind, { column: key });
  }
  return null;
}

/** Line on which a text first stands, 1 where it is nowhere. */
function lineOf(content: string, wanted: string): number {
  const at = content.indexOf(wanted);
  return at < 0 ? 1 : content.slice(0, at).split('\n').length;
}

function lineOfSyntaxError(content: string, error: unknown): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? content.split('\n').length : content.slice(0, Number(position)).split('\n').length;
}
