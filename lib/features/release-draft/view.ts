import { addDays } from '#lib/domain/calendar-day.ts';
import { stepPeriod } from '#lib/domain/period.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale, SubmissionState } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { nameOf } from '../release-desk/view.ts';
import { type ChangeLine, changeLines } from '../release-log/view.ts';
import { sentenceCase } from '../wording/view.ts';
import type { DraftRows, Noted } from './data.ts';

export type FormLine = {
  key: string;
  name: string;
  approved: number;
  total: number;
  /** Whose form is not approved, and where it stands. */
  missing: { key: string; who: string; state: SubmissionState }[];
};

type NoteLine = { key: string; kind: Noted['kind']; what: string; text: string; by: string; href: string };

export type DraftView = {
  period: string;
  version: number;
  seen: string;
  title: string;
  counts: { figures: number; own: number; indicators: number; demonstration: boolean };
  forms: { approved: number; total: number; open: FormLine[] };
  /** Title of the release that the changes are told against; null where this is the first. */
  against: string | null;
  changes: { corrections: number; added: number; lines: ChangeLine[]; more: number };
  notes: NoteLine[];
  /** The plan that has to go out first; null where this one can be signed. */
  waiting: { title: string; at: Date } | null;
  /** What the fields begin with. */
  suggested: { noteZh: string; noteEn: string; publishAt: string; nextReleaseOn: string };
};

const CHANGES_SHOWN = 60;
const NOTES_SHOWN = 100;
/** Days after the end of a quarter on which the next release is suggested. */
const NEXT_AFTER = 28;

type Context = { period: string; now: Date; locale: Locale };

export function draftView({ draft, forms, notes, waiting, people }: DraftRows, context: Context): DraftView {
  const { period, locale } = context;
  const { snapshot, version, seen, againstId } = draft;
  const heading = (one: { period: string; version: number }) =>
    sentenceCase(
      translator(locale, 'release')('heading', { period: periodLabel(one.period, locale), version: one.version }),
    );
  const lines = formLines(forms, locale);
  const corrections = snapshot.changes.filter(({ kind }) => kind === 'correction').length;
  const [againstPeriod = '', againstVersion = '1'] = againstId?.split('-v') ?? [];
  return {
    period,
    version,
    seen,
    title: heading({ period, version }),
    counts: {
      figures: snapshot.figures.length,
      own: draft.own,
      indicators: snapshot.indicators.length,
      demonstration: snapshot.figures.some(({ demonstration }) => demonstration),
    },
    forms: {
      approved: lines.reduce((sum, { approved }) => sum + approved, 0),
      total: lines.reduce((sum, { total }) => sum + total, 0),
      open: lines.filter(({ missing }) => missing.length > 0),
    },
    against: againstId === null ? null : heading({ period: againstPeriod, version: Number(againstVersion) }),
    changes: {
      corrections,
      added: snapshot.changes.length - corrections,
      lines: changeLines({ ...snapshot, changes: snapshot.changes.slice(0, CHANGES_SHOWN) }, locale),
      more: Math.max(0, snapshot.changes.length - CHANGES_SHOWN),
    },
    notes: notes.slice(0, NOTES_SHOWN).map((note, at) => noteLine(note, at, { draft, people, locale })),
    waiting: waiting && { title: heading(waiting), at: waiting.publishAt },
    suggested: suggested(context, lines),
  };
}

function formLines({ submissions, units, departments }: DraftRows['forms'], locale: Locale): FormLine[] {
  const zh = locale === 'zh';
  const unitOf = new Map(units.map((unit) => [unit.id, zh ? unit.shortZh : unit.shortEn]));
  const departmentOf = new Map(departments.map((one) => [one.code, zh ? one.nameZh : one.nameEn]));
  const found = new Map<string, FormLine>();
  for (const { id, formId, unitId, departmentCode, period, state, form } of submissions) {
    const key = `${formId} ${period}`;
    const name = `${zh ? form.nameZh : form.nameEn} · ${periodLabel(period, locale, 'short')}`;
    const line = found.get(key) ?? { key, name, approved: 0, total: 0, missing: [] };
    line.total += 1;
    if (state === 'approved') line.approved += 1;
    else {
      const who = (departmentCode === null ? unitOf.get(unitId) : departmentOf.get(departmentCode)) ?? unitId;
      line.missing.push({ key: id, who, state });
    }
    found.set(key, line);
  }
  return [...found.values()];
}

function noteLine(
  note: Noted,
  at: number,
  { draft, people, locale }: Pick<DraftRows, 'draft' | 'people'> & { locale: Locale },
): NoteLine {
  const zh = locale === 'zh';
  const code = note.unitId.replace(/^u-/, '');
  const unit = draft.snapshot.units.find((one) => one.code === code);
  const indicator = draft.snapshot.indicators.find((one) => one.code === note.indicatorCode);
  const what = [
    (zh ? unit?.nameZh : unit?.nameEn) ?? code,
    (zh ? indicator?.nameZh : indicator?.nameEn) ?? note.indicatorCode,
    periodLabel(note.period, locale, 'short'),
  ];
  return {
    key: `${at}`,
    kind: note.kind,
    what: what.join(' · '),
    text: note.text,
    by: nameOf(note.by, people, locale),
    href: officeHref(locale, { page: 'figure', indicator: note.indicatorCode, unit: code, period: note.period }),
  };
}

function suggested({ period, now }: Context, lines: readonly FormLine[]): DraftView['suggested'] {
  const approved = lines.reduce((sum, line) => sum + line.approved, 0);
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  const note = (locale: Locale) =>
    translator(locale, 'publish')(total > approved ? 'noteOpen' : 'noteWhole', {
      period: periodLabel(period, locale),
      approved,
      total,
    });
  const nextOn = addDays(periodEnd(stepPeriod(period, 1) ?? '') ?? dayOf(now), NEXT_AFTER);
  return {
    noteZh: note('zh'),
    noteEn: note('en'),
    publishAt: `${addDays(dayOf(now), 1)}T09:00`,
    nextReleaseOn: nextOn > dayOf(now) ? nextOn : '',
  };
}
