import { read, sourceFiles } from '#tests/architecture/sources.ts';

type Exported = { noun: string; name: string; first: string; promises: boolean };

const FUNCTION = /^export (async )?function (\w+)(?:<[^>]*>)?\(/gm;

/** Every function that the files of that kind export, with its first parameter. */
export function exportedBy(file: 'mutations' | 'actions' | 'loaders'): Exported[] {
  const pattern = new RegExp(`^lib/features/([a-z-]+)/${file}\\.ts$`);
  return sourceFiles().flatMap((source) => {
    const noun = pattern.exec(source)?.[1];
    if (noun === undefined) return [];
    const text = read(source);
    return [...text.matchAll(FUNCTION)].map((match) => {
      const [whole, isAsync, name = ''] = match;
      const rest = text.slice(match.index + whole.length);
      const end = closing(rest);
      return {
        ...{ noun, name, first: rest.slice(0, end).trim().split(',')[0] ?? '' },
        promises: isAsync !== undefined || rest.slice(end).startsWith('): Promise<'),
      };
    });
  });
}

/** Where the bracket that was opened before the text is closed. */
function closing(text: string): number {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** Writes that somebody can ask for: not the parts that one of these hands its transaction to. */
export function writes(): string[] {
  return exportedBy('mutations')
    .filter(({ first, promises }) => promises && !/: Tx\b/.test(first))
    .map(({ noun, name }) => `${noun}.${name}`);
}
