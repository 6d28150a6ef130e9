import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALES, type Locale } from '#lib/domain/vocabulary.ts';

export { LOCALES };

export const FOLDER = path.resolve('lib/i18n/messages');

export function namespaces(locale: Locale): string[] {
  return readdirSync(path.join(FOLDER, locale)).map((file) => path.basename(file, '.json'));
}

/** Every text of a namespace by its full key: "status.on_schedule" → "on schedule". */
export function textsOf(locale: Locale, namespace: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (node: unknown, key: string) => {
    if (typeof node === 'string') found.set(key, node);
    else for (const [name, below] of Object.entries(node as object)) walk(below, key === '' ? name : `${key}.${name}`);
  };
  walk(JSON.parse(readFileSync(path.join(FOLDER, locale, `${namespace}.json`), 'utf8')), '');
  return found;
}

/** Every text of a language as rows for `it.each`-like loops. */
export function allTexts(locale: Locale): { at: string; text: string }[] {
  return namespaces(locale).flatMap((namespace) =>
    [...textsOf(locale, namespace)].map(([key, text]) => ({ at: `${namespace}.${key}`, text })),
  );
}

/** What an ICU message is given, and the words in it, cut where an argument or a branch stands. */
export type Parsed = {
  arguments: string[];
  words: string[];
  branches: { name: string; kind: string; keys: string[] }[];
};

/** Reads `{name}`, `{at, date, ::skeleton}` and nested `{n, plural, one {…} other {…}}`; throws where braces do not meet. */
export function parseMessage(message: string): Parsed {
  const found: Parsed = { arguments: [], words: [], branches: [] };
  let at = 0;
  const sentence = (inside: boolean) => {
    let words = '';
    while (at < message.length && message[at] !== '}') {
      if (message[at] !== '{') words += message[at++];
      else {
        found.words.push(words);
        words = '';
        argument();
      }
    }
    found.words.push(words);
    if (inside !== (message[at] === '}')) throw new Error(`braces do not meet in ${message}`);
  };
  const until = (stops: string) => {
    const start = at;
    while (at < message.length && !stops.includes(message[at] ?? '')) at++;
    return message.slice(start, at).trim();
  };
  const argument = () => {
    at++;
    const name = until(',}');
    found.arguments.push(name);
    if (message[at] === '}') return void at++;
    at++;
    const kind = until(',}');
    if (kind !== 'plural' && kind !== 'select' && kind !== 'selectordinal') {
      until('}');
      return void at++;
    }
    at++;
    const keys: string[] = [];
    while (message[at] !== '}') {
      keys.push(until('{}'));
      if (message[at] !== '{') break;
      at++;
      sentence(true);
      at++;
      while (message[at] === ' ') at++;
    }
    found.branches.push({ name, kind, keys });
    if (message[at] !== '}') throw new Error(`a branch stays open in ${message}`);
    at++;
  };
  sentence(false);
  return { ...found, words: found.words.filter((part) => part.trim() !== '') };
}
