import { groupedBy } from '#lib/domain/grouped.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { lightOf } from '#lib/domain/progress/light.ts';
import { type Reach, reachesFigure } from '#lib/domain/reach.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { type Movement, movements } from '../book-difference/view.ts';
import { moveLine } from '../moved-figure/view.ts';
import type { Book } from '../progress-book/view.ts';
import { eventLines, itemLines, releaseLines, targetLines, type Within } from '../since-line/view.ts';
import { sentenceCase } from '../wording/view.ts';
import type { SinceRows } from './data.ts';

/** From when on it is told: a day that was asked for, the person's last look, the last release, or the last month. */
export type Since = { basis: 'asked' | 'look' | 'release' | 'month'; at: Date };

export type SinceContext = {
  since: Since;
  was: Book;
  now: Book;
  reach: readonly Reach[];
  locale: Locale;
};

/** Lights and figures shown one by one; the comparison of both days holds them all. */
const SHOWN = { turned: 40, moved: 10 } as const;

export function sinceLook(rows: SinceRows, context: SinceContext) {
  const { since, was, now, locale, reach } = context;
  const paths = new Map(rows.units.map(({ id, path }) => [id, path]));
  const within: Within = (unitId, departments) => reachesFigure(reach, paths.get(unitId) ?? '', departments);
  const answering = (code: string) => now.departmentsOf.get(code) ?? [];
  const forms = rows.approved.filter((row) => within(row.unitId, [row.answering]));
  const carried = rows.carried.filter((row) => within(row.unitId, answering(row.indicatorCode)));
  const all = movements(was, now);
  const turned = all.filter(({ steps }) => steps !== 0);
  const moved = all.filter((one) => one.steps === 0 && !isDone(one)).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const events = eventLines(rows, within, locale);
  const targets = targetLines(rows, { within, answering, now, locale });
  const items = itemLines(rows, { within, now, locale });
  const releases = releaseLines(rows, locale);
  const sum = (list: readonly { figures: number | bigint }[]) =>
    list.reduce((total, { figures }) => total + Number(figures), 0);
  return {
    since: { ...since, day: dayOf(since.at) },
    demonstration: now.county.demonstration,
    counts: {
      figures: sum(forms) + carried.length,
      forms: forms.length,
      corrected: forms.reduce((n, row) => n + Number(row.corrected), carried.filter((row) => row.version > 1).length),
      worse: turned.filter(({ steps }) => steps < 0).length,
      better: turned.filter(({ steps }) => steps > 0).length,
      back: events.length,
      targets: targets.reduce((n, line) => n + line.units, 0),
      items: items.length,
      releases: releases.length,
    },
    approved: approvedLines(forms, rows, locale),
    carried: carried.length,
    filed: sum(forms),
    turned: turned.slice(0, SHOWN.turned).map((move) => moveLine(move, now, locale)),
    moved: moved.slice(0, SHOWN.moved).map((move) => moveLine(move, now, locale)),
    ...{ events, targets, items, releases },
  };
}

/** What is achieved or held has no ratio that says anything, however it moves. */
function isDone({ now }: Movement): boolean {
  return now.status !== null && lightOf(now.status) === 'done';
}

export type SinceLook = ReturnType<typeof sinceLook>;

type Forms = SinceRows['approved'];

/** One line a form and quarter: who filed it, how many figures, how many of them corrections. */
function approvedLines(forms: Forms, { units, departments }: SinceRows, locale: Locale) {
  const zh = locale === 'zh';
  const placeOf = (row: Forms[number]) => {
    const place =
      departments.find(({ code }) => code === row.departmentCode) ?? units.find(({ id }) => id === row.unitId);
    return (zh ? place?.nameZh : place?.nameEn) ?? '';
  };
  const groups = groupedBy(forms, (row) => `${row.formId}|${row.period}`);
  return [...groups].flatMap(([key, list]) => {
    const [first] = list;
    if (!first) return [];
    return {
      key,
      name: zh ? first.nameZh : first.nameEn,
      period: sentenceCase(periodLabel(first.period, locale, 'short')),
      figures: list.reduce((n, row) => n + Number(row.figures), 0),
      corrected: list.reduce((n, row) => n + Number(row.corrected), 0),
      places: list.map(placeOf).filter(Boolean).join(translator(locale, 'since-look')('comma')),
      forms: list.length,
    };
  });
}
