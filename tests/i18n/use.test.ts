import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from '#tests/architecture/sources.ts';
import { namespaces, textsOf } from './catalogue.ts';

/** Files that speak, with the namespaces each of them takes words from. */
const speaking = sourceFiles()
  .filter((file) => /^(app|components|lib|scripts|prisma)\//.test(file) && !file.includes('/generated/'))
  .map((file) => ({ file, source: read(file) }))
  .filter(({ file, source }) => file.startsWith('prisma/seed') || /translator\(|Translator<|\.json'/.test(source));

/** Files that name a text which another file says: entries of the menu, codes of refusals, the grid in the browser. */
const NAMED_IN: Record<string, RegExp> = {
  office: /^(lib\/(features\/office-frame\/view|shared\/office-routes)\.ts|components\/office\/BrokenPage\.tsx)$/,
  admin: /^lib\/features\/admin-hub\/view\.ts$/,
  seed: /^lib\/(domain\/catalogue\/definition-faults|shared\/cells|features\/indicator-definition\/schema)\.ts$/,
  catalogue: /^lib\/(domain\/catalogue\/definition-faults|shared\/cells|features\/indicator-definition\/\w+)\.ts$/,
  'audit-action': /^lib\/domain\/permissions\.ts$/,
  'audit-field': /^lib\/features\/[a-z-]+\/(schema|mutations|data)\.ts$/,
  refusal: /^lib\/shared\/errors\.ts$/,
  'entry-grid': /^(components\/entry|lib\/(domain|features)\/entry)\//,
};
const naming = sourceFiles().map((file) => ({ file, source: () => read(file) }));

function literalsOf(namespace: string): { exact: Set<string>; patterns: RegExp[] } {
  // The loader of the seed names its faults by key and puts them into words in one place.
  const own = speaking.filter(({ file, source }) =>
    namespace === 'seed'
      ? file.startsWith('prisma/seed')
      : source.includes(`'${namespace}'`) ||
        (/^(app|lib\/server)\//.test(file) && source.includes(`/${namespace}.json'`)),
  );
  for (const { file, source } of naming)
    if (NAMED_IN[namespace]?.test(file) && !own.some((known) => known.file === file))
      own.push({ file, source: source() });
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { source } of own) {
    for (const [, text = ''] of source.matchAll(/(?:['`.]|\b)([\w.]+)(?:'|(?=[:}<]| \$))/g)) {
      exact.add(text);
      // Words imported as they are: `words.retry`.
      if (source.includes(".json'")) exact.add(text.slice(text.indexOf('.') + 1));
    }
    if (source.includes(".json'")) {
      for (const [, text = ''] of source.matchAll(/\bwords\.(\w+)/g)) exact.add(text);
      for (const [, text = ''] of source.matchAll(/\bwords\.(\w+)\[/g)) patterns.push(new RegExp(`^${text}\\.`));
    }
    for (const [, text = ''] of source.matchAll(/`([\w.]*(?:\$\{[^}]+\}[\w.]*)+)`/g)) {
      const parts = text.split(/\$\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'));
      // A template that is an argument alone would match everything.
      if (parts.some((part) => part !== '')) patterns.push(new RegExp(`^${parts.join('[\\w-]*')}$`));
    }
  }
  return { exact, patterns };
}

/** A unit of a made-up example, or a pattern that tells names apart: neither is said to a reader as it stands. */
const NO_SENTENCE = /unitZh: |\/\^?\[.*\/u?\.?/;

describe('words that pages may say', () => {
  it.each(namespaces('zh'))('%s: every text is said somewhere', (namespace) => {
    const { exact, patterns } = literalsOf(namespace);
    const said = (key: string) => exact.has(key) || patterns.some((pattern) => pattern.test(key));
    expect([...textsOf('zh', namespace).keys()].filter((key) => !said(key))).toEqual([]);
  });

  it('come from the messages: no screen, view or server holds Chinese of its own, whether or not its English stands beside it', () => {
    const spoken = sourceFiles()
      .filter((file) => /^(app|components|lib\/(features|server|shared))\//.test(file))
      .flatMap((file) =>
        read(file)
          .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
          .split('\n')
          .filter((line) => /\p{Script=Han}{2,}/u.test(line) && !NO_SENTENCE.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(spoken).toEqual([]);
  });
});
