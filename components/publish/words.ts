import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

const FAULTS = [
  'note',
  'hour',
  'ended',
  'figures',
  'empty',
  'waiting',
  'plan',
  'release',
  'reason',
  'connection',
] as const;
export type Fault = (typeof FAULTS)[number];
export type FaultWords = { faults: Record<Fault, string> };

/** What can be wrong with a decision of the publisher, in words for the scripts of the page. */
export function faultWords(locale: Locale): FaultWords {
  const t = translator(locale, 'publish');
  return { faults: Object.fromEntries(FAULTS.map((fault) => [fault, t(`fault.${fault}`)])) as Record<Fault, string> };
}
