import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What a check can find; each has a sentence under the same name in messages/<language>/proof.json. */
export type Fault =
  | { code: 'trigger_missing' | 'trigger_changed' | 'trigger_unknown'; values: { name: string; table: string } }
  | { code: 'event_number' | 'event_link' | 'event_hash'; values: { county: string; sequence: number } }
  | { code: 'head'; values: { county: string; sequence: number; last: number } }
  | { code: 'chain_part'; values: { county: string; tables: string } }
  | { code: 'head_gone'; values: { county: string; events: number } }
  | { code: 'row_changed' | 'row_gone'; values: { table: string; row: string; sequence: number } }
  | { code: 'row_unknown'; values: { table: string; row: string } }
  | { code: 'version_gap' | 'version_unsound'; values: { figure: string; version: number } }
  | { code: 'version_newest'; values: { figure: string; version: number; columns: string } }
  | { code: 'version_alone'; values: { figure: string; version: number } }
  | { code: 'sum_missing' | 'sum_unknown' | 'sum_differs'; values: { indicator: string; unit: string; period: string } }
  | { code: 'release_rows' | 'release_event' | 'release_gone' | 'release_unknown'; values: { release: string } }
  | { code: 'plan_rows'; values: { plan: string } }
  | { code: 'structure'; values: { name: string } }
  | { code: 'file_unsound'; values: { what: string } }
  | { code: 'release_withdrawal'; values: { release: string } }
  | { code: 'release_stray'; values: { release: string; table: string } }
  | { code: 'form_rounds' | 'form_events'; values: { form: string; found: number } }
  | { code: 'form_state'; values: { form: string; state: string; last: string } }
  | { code: 'county_stray'; values: { table: string; county: string } }
  | { code: 'noted_head'; values: { sequence: number; noted: string } };

/** What was looked at, so that a sound database can say how much was. */
export type Counts = {
  triggers: number;
  events: number;
  figures: number;
  versions: number;
  sums: number;
  releases: number;
  released: number;
  forms: number;
  /** Rows of every table that the chain knows row by row. */
  rows: number;
  /** Releases of the first version, whose hash was worked out in another way. */
  unproved: number;
};

export type Proof = { faults: Fault[]; counts: Counts; heads: { county: string; sequence: number; hash: string }[] };

/** The end of a chain as `npm run verify` printed it: the number of its last event, and the beginning of its hash. */
export type NotedHead = { sequence: number; hash: string };

/** Reads "12:3f0a…"; null where it is no such text. */
export function parseHead(text: string): NotedHead | null {
  const [, sequence, hash] = /^(\d{1,9}):([0-9a-f]{8,64})$/.exec(text) ?? [];
  return sequence === undefined || hash === undefined ? null : { sequence: Number(sequence), hash };
}

/** The sentences of all faults in one language; of one kind only so many, and how many more there are. */
export function report(faults: readonly Fault[], locale: Locale, atMost: number): string[] {
  const t = translator(locale, 'proof');
  const kinds = [...new Set(faults.map(({ code }) => code))];
  return kinds.flatMap((code) => {
    const own = faults.filter((fault) => fault.code === code);
    const shown = own.slice(0, atMost).map((fault) => sentenceOf(fault, locale));
    return own.length > atMost ? [...shown, t('more', { count: own.length - atMost })] : shown;
  });
}

export function summary({ counts, heads }: Pick<Proof, 'counts' | 'heads'>, locale: Locale): string[] {
  const t = translator(locale, 'proof');
  const old = counts.unproved > 0 ? [t('unproved', { count: counts.unproved })] : [];
  return [t('sound', counts), ...old, ...heads.map((head) => t('head_is', head))];
}

function sentenceOf({ code, values }: Fault, locale: Locale): string {
  return translator(locale, 'proof')(code, values);
}
