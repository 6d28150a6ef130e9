import { parsePath } from '#lib/domain/progress/schedule.ts';
import { BYTE_ORDER_MARK, type Column, csvLines, flag, number, text } from '../csv/view.ts';
import type { Entry } from '../target-entry/view.ts';
import type { OpenTargets } from '../target-list/loaders.ts';
import { nameOf } from '../target-unit/view.ts';

/** One version of one target, as a line of the file. */
type Row = { entry: Entry; version: Entry['versions'][number]; open: OpenTargets };

const share = (at: number) =>
  number<Row>(`due_q${at + 1}`, ({ version }) => parsePath(version.path)?.[at] ?? (at + 1) / 4);
const answerOf = ({ entry, version }: Row) => entry.answers.findLast((one) => one.version === version.version) ?? null;

const COLUMNS: readonly Column<Row>[] = [
  number('year', ({ version }) => version.year),
  text('indicator', ({ entry }) => entry.indicator.code),
  text('name_zh', ({ entry }) => entry.indicator.nameZh),
  text('name_en', ({ entry }) => entry.indicator.nameEn),
  text('unit', ({ entry }) => entry.unit.code),
  text('unit_zh', ({ entry }) => entry.unit.nameZh),
  text('unit_en', ({ entry }) => entry.unit.nameEn),
  number('version', ({ version }) => version.version),
  flag('newest', ({ entry, version }) => entry.newest?.version === version.version),
  flag('in_force', ({ entry, version }) => entry.inForce?.version === version.version),
  number('baseline', ({ version }) => version.baseline),
  number('target', ({ version }) => version.target),
  text('measure_zh', ({ entry }) => entry.indicator.unitZh),
  text('measure_en', ({ entry }) => entry.indicator.unitEn),
  ...[0, 1, 2, 3].map(share),
  text('in_force_from', ({ version }) => version.inForceFrom),
  text('basis', ({ version }) => version.basis),
  text('reason', ({ version }) => version.reason),
  text('set_by', ({ version, open }) => (version.setBy ? nameOf(version.setBy, open, 'zh') : null)),
  text('set_at', ({ version }) => version.setAt?.toISOString() ?? null),
  text('answer', (row) => answerOf(row)?.answer ?? null),
  text('answer_words', (row) => answerOf(row)?.text ?? null),
  text('answered_by', (row) => (answerOf(row) ? nameOf(answerOf(row)?.by ?? '', row.open, 'zh') : null)),
  text('answered_at', (row) => answerOf(row)?.at.toISOString() ?? null),
  text('remarks', ({ entry, version }) =>
    entry.newest?.version === version.version ? entry.flags.map((one) => one.flag).join(' ') : null,
  ),
  flag('demonstration', ({ version }) => version.demonstration),
];

/** Every version of every target of the year that the reader may see, with what was said to it. */
export function targetTable(open: OpenTargets): string {
  const rows = open.entries.flatMap((entry) => entry.versions.map((version): Row => ({ entry, version, open })));
  return (
    BYTE_ORDER_MARK +
    csvLines([COLUMNS.map(({ name }) => name), ...rows.map((row) => COLUMNS.map(({ value }) => value(row)))])
  );
}
