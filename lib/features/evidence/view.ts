import type { EvidenceFault } from '#lib/domain/evidence/kind.ts';
import { formatNumber } from '#lib/domain/number-format.ts';
import type { CellKey } from '#lib/domain/submission/cell-key.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { evidenceHref } from '#lib/shared/routes.ts';

/** One file as a screen shows it. */
export type EvidenceFile = {
  id: string;
  name: string;
  /** "1.2 MB" */
  size: string;
  href: string;
  /** Null where it stands behind the whole form. */
  cell: CellKey | null;
};

export type EvidenceRow = {
  id: string;
  fileName: string;
  bytes: number;
  unitId: string | null;
  indicatorCode: string | null;
  dimension: string | null;
};

export function evidenceFile({ id, fileName, bytes, unitId, indicatorCode, dimension }: EvidenceRow): EvidenceFile {
  const cell = unitId && indicatorCode ? { unitId, indicatorCode, dimension: dimension ?? '' } : null;
  return { id, name: fileName, size: sizeText(bytes), href: evidenceHref(id), cell };
}

/** Kilobytes up to one megabyte, then megabytes with one decimal. */
export function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${formatNumber(Math.max(1, Math.round(kilobytes)), 0)} KB`;
  return `${formatNumber(kilobytes / 1024, 1)} MB`;
}

/** The sentence for a file that was not taken. */
export function evidenceRefused(fault: EvidenceFault, locale: Locale): Outcome<never> {
  const t = translator(locale, 'evidence');
  return { ok: false, code: 'invalid', sentence: t(`fault.${fault}`), details: { fault } };
}
