import { addDays } from '#lib/domain/calendar-day.ts';
import { formatValue } from '#lib/domain/number-format.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { type CellKey, cellKey } from '#lib/domain/submission/cell-key.ts';
import type { FigureState, Light, Locale, Operator } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { type Actors, actorWords } from '../actor-name/view.ts';
import { dimensionWord } from '../figure-words/view.ts';
import type { Judged } from '../judgement/view.ts';
import { verdictWords } from '../verdict/view.ts';
import { sentenceCase } from '../wording/view.ts';
import type { HistoryRows } from './data.ts';

/** One thing that happened to a figure. */
export type Happening = {
  key: string;
  at: string;
  what: string;
  who: string;
  /** From what to what; null where no value was given. */
  value: string | null;
  before: string | null;
  why: string | null;
  tone: 'version' | 'round' | 'back' | 'remark';
};

export type RemarkOn = { submissionId: string } | 'figure';

export type History = {
  title: string;
  lead: string;
  place: { cell: CellKey; period: string };
  /** The newest first; nothing that came after the day that is asked about. */
  happenings: Happening[];
  /** What came after that day, in a sentence; null where nothing did. */
  later: string | null;
  /** What counts as the figure on the day that is asked about. */
  standing: {
    day: string;
    today: string;
    words: string;
    demonstration: boolean;
    value: string;
    verdict: { light: Light; word: string; figure: string } | null;
  };
  sum: string | null;
  followUp: boolean;
  files: { id: string; name: string }[];
  /** The form through which this person can remark on it, or the figure itself; null where they cannot. */
  remarkOn: RemarkOn | null;
};

type Context = { locale: Locale; known: Judged | null; asOf: string; today: string; remarkOn: RemarkOn | null };
type Dated = Happening & { moment: number };

/** All that is kept of one figure by the end of a day, in words. */
export function figureHistory(all: HistoryRows, { locale, known, asOf, today, remarkOn }: Context): History {
  const t = translator(locale, 'history');
  const isPast = asOf < today;
  const until = startOfDay(addDays(asOf, 1));
  const rows = isPast ? { ...all, ...happenedBefore(all, until) } : all;
  const zh = locale === 'zh';
  const { definition, unit, cell, period } = rows;
  const member = cell.dimension === '' ? '' : ` · ${dimensionWord(cell.dimension, locale)}`;
  const flags = rows.remarks.filter(({ kind }) => kind !== 'comment');
  const happened = [...versions(all, locale), ...rounds(all, locale), ...returns(all, locale), ...remarks(all, locale)];
  const happenings = happened.filter(({ moment }) => !isPast || moment < until.getTime());
  const later = happened.length - happenings.length;
  return {
    title: `${zh ? definition.nameZh : definition.nameEn}${member} · ${zh ? unit.nameZh : unit.nameEn}`,
    lead: sentenceCase(periodLabel(period, locale)),
    place: { cell, period },
    happenings: happenings.sort((a, b) => b.moment - a.moment).map(({ moment: _moment, ...rest }) => rest),
    later: later > 0 ? t('later', { n: later }) : null,
    standing: {
      day: asOf,
      words: t('asOf', { day: startOfDay(asOf) }),
      today,
      demonstration: known?.demonstration ?? false,
      value: knownWords(known, rows, locale),
      verdict: known?.status ? verdictWords(known, locale) : null,
    },
    // What the parts come to by now was not known then; what counted that day says its own sum.
    sum:
      rows.rollup && !isPast
        ? t('sum', {
            value: text({ ...rows.rollup, state: 'reported' }, rows, locale),
            covered: rows.rollup.covered,
            of: rows.rollup.coverageOf,
          })
        : null,
    followUp: flags.at(-1)?.kind === 'flagged',
    files: rows.files.map(({ id, fileName }) => ({ id, name: fileName })),
    // A remark is made today, on what is known today.
    remarkOn: isPast ? null : remarkOn,
  };
}

/** Remarks and files that were there by then. */
function happenedBefore({ remarks: said, files }: HistoryRows, until: Date): Pick<HistoryRows, 'remarks' | 'files'> {
  return {
    remarks: said.filter(({ at }) => at < until),
    files: files.filter(({ uploadedAt }) => uploadedAt < until),
  };
}

/** A sum is told with how much of the whole it holds. */
function knownWords(known: Judged | null, rows: HistoryRows, locale: Locale): string {
  const t = translator(locale, 'history');
  if (!known) return t('unknown');
  const value = text(known, rows, locale);
  if (known.origin !== 'rollup') return value;
  return t('sum', { value, covered: known.covered ?? 0, of: known.coverageOf ?? 0 });
}

function versions(rows: HistoryRows, locale: Locale): Dated[] {
  const t = translator(locale, 'history');
  return rows.figures.flatMap(({ id, origin, versions: all }) =>
    all.map((version, at) => ({
      key: `${id} ${version.version}`,
      moment: version.approvedAt.getTime(),
      at: t('at', { at: version.approvedAt }),
      what: t(`version.${origin}`, { version: version.version }),
      who: t('filedApproved', {
        filed: actorWords(version.filedBy, actorsOf(rows), locale),
        approved: actorWords(version.approvedBy, actorsOf(rows), locale),
      }),
      value: text(version, rows, locale),
      before: at > 0 ? text(all[at - 1] ?? version, rows, locale) : null,
      why: (locale === 'en' && version.reasonEn) || version.reason,
      tone: 'version' as const,
    })),
  );
}

function rounds(rows: HistoryRows, locale: Locale): Dated[] {
  const t = translator(locale, 'history');
  return rows.rounds.flatMap(({ submissionId, round, at, by, cell }, index) => {
    if (!cell) return [];
    const before = rows.rounds.slice(0, index).findLast((one) => one.cell !== null)?.cell;
    return [
      {
        key: `${submissionId} ${round}`,
        moment: at.getTime(),
        at: t('at', { at }),
        what: t('round', { round }),
        who: actorWords(by, actorsOf(rows), locale),
        value: text(cell, rows, locale),
        before: before ? text(before, rows, locale) : null,
        why: [cell.reason, cell.note].filter(Boolean).join(locale === 'zh' ? '；' : '; ') || null,
        tone: 'round' as const,
      },
    ];
  });
}

function returns(rows: HistoryRows, locale: Locale): Dated[] {
  const t = translator(locale, 'history');
  return rows.events.flatMap(({ submissionId, sequence, kind, at, by, reason, cells }) => {
    if (kind !== 'returned' && kind !== 'reopened') return [];
    const own = reasonsOf(cells).find((one) => cellKey(one) === cellKey(rows.cell));
    if (!own) return [];
    return [
      {
        key: `${submissionId} event ${sequence}`,
        moment: at.getTime(),
        at: t('at', { at }),
        what: t(kind),
        who: actorWords(by, actorsOf(rows), locale),
        value: null,
        before: null,
        why: own.reason ?? reason,
        tone: 'back' as const,
      },
    ];
  });
}

function remarks(rows: HistoryRows, locale: Locale): Dated[] {
  const t = translator(locale, 'history');
  return rows.remarks.map(({ id, kind, at, by, text: said }) => ({
    key: id,
    moment: at.getTime(),
    at: t('at', { at }),
    what: t(`remark.${kind}`),
    who: actorWords(by, actorsOf(rows), locale),
    value: null,
    before: null,
    why: said,
    tone: 'remark' as const,
  }));
}

type Given = {
  state: FigureState;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  operator?: Operator;
};

function text(
  { state, value, numerator, denominator, operator }: Given,
  { definition }: HistoryRows,
  locale: Locale,
): string {
  const t = translator(locale, 'history');
  if (state === 'not_applicable') return t('notApplicable');
  if (value === null) return t('blank');
  const shown = formatValue(value, { ...definition, locale, ...(operator ? { operator } : {}) }).joined;
  return numerator === null || denominator === null ? shown : t('parts', { value: shown, numerator, denominator });
}

/** Cells of an event as they were written; whatever is no cell is passed over. */
function reasonsOf(cells: unknown): (CellKey & { reason?: string })[] {
  return Array.isArray(cells) ? cells.filter((one) => typeof one === 'object' && one !== null && 'unitId' in one) : [];
}

function actorsOf({ people, units, departments }: HistoryRows): Actors {
  return { people, units, departments };
}
