import { type Translator, translator } from '#lib/i18n/translator.ts';

type Sentence = Parameters<Translator<'seed'>>[0];

/** One thing that is wrong in a seed file, where it stands and why, in both languages. */
export type Fault = { file: string; line: number; kind: Sentence; zh: string; en: string };

/** Every fault of the files that were read, so that they can be mended in one go. */
export class SeedFault extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, line, zh, en }) => `${file}:${line} ${zh} ${en}`).join('\n'));
    this.name = 'SeedFault';
    this.faults = faults;
  }
}

/** Gathers faults while files are read; reading goes on to the end of what can be read. */
export class FaultList {
  readonly #faults: Fault[] = [];
  readonly #zh = translator('zh', 'seed');
  readonly #en = translator('en', 'seed');

  add(file: string, line: number, kind: Sentence, values: Record<string, string | number> = {}): void {
    this.#faults.push({ file, line, kind, zh: this.#zh(kind, values), en: this.#en(kind, values) });
  }

  /** @throws SeedFault with all of them, in the order of the files. */
  throwIfAny(): void {
    if (this.#faults.length === 0) return;
    throw new SeedFault([...this.#faults].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line));
  }
}
