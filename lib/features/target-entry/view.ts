import { parsePeriod } from '#lib/domain/period.ts';
import { type AnswerState, answerState, countingAnswer, standingVersions } from '#lib/domain/target/answers.ts';
import { isAimed } from '#lib/domain/target/faults.ts';
import { type TargetFlag, targetFlags } from '#lib/domain/target/flags.ts';
import { type Track, type TrackPoint, trackOf } from '#lib/domain/target/track.ts';
import type { Target, TargetAnswer } from '#lib/generated/sqlite/whole/client.ts';
import type { Book, BookUnit } from '../progress-book/view.ts';

export type YearRows = { targets: readonly Target[]; answers: readonly TargetAnswer[] };
type BookIndicator = Book['indicators'][number];

/** What one place is to reach of one indicator within a year, and all that was said about it. */
export type Entry = {
  indicator: BookIndicator;
  unit: BookUnit;
  /** Oldest first. */
  versions: readonly Target[];
  newest: Target | null;
  /** The version that counts today; another than the newest where that begins later. */
  inForce: Target | null;
  answers: readonly TargetAnswer[];
  /** The answer that counts, where there is one. */
  answer: TargetAnswer | null;
  state: AnswerState;
  flags: readonly TargetFlag[];
  track: Track;
  /** What is said of the place for this indicator: nothing at all, or that it does not apply there. */
  applies: boolean;
};

type Given = { book: Book; rows: YearRows; year: number; today: string };

/** Every pair of an indicator that can have a target and a place that is collected of, in the order of the book. */
export function entriesOf(given: Given, indicatorCode?: string): Entry[] {
  const { book, rows, year, today } = given;
  const points = pointsOf(book);
  const versions = groupBy(rows.targets, ({ indicatorCode: code, unitId }) => `${code}|${unitId}`);
  const answers = groupBy(rows.answers, ({ indicatorCode: code, unitId }) => `${code}|${unitId}`);
  const aimed = book.indicators.filter(
    (one) => isAimed(one) && (indicatorCode === undefined || one.code === indicatorCode),
  );
  return aimed.flatMap((indicator) =>
    unitsOf(book, indicator).map((unit): Entry => {
      const own = versions.get(`${indicator.code}|${unit.id}`) ?? [];
      const said = answers.get(`${indicator.code}|${unit.id}`) ?? [];
      const { newest, inForce } = standingVersions(own, today);
      const told = points.get(`${indicator.code}|${unit.code}`) ?? [];
      const track = trackOf(told, year, indicator);
      const dated = said.map((one) => ({ ...one, at: one.at.toISOString(), row: one }));
      const number = newest?.version ?? 0;
      return {
        ...{ indicator, unit, versions: own, newest, inForce, answers: said, track },
        answer: countingAnswer(number, dated)?.row ?? null,
        state: answerState(number, dated),
        flags: newest ? targetFlags({ ...indicator, ...newest }, track, book.thresholds) : [],
        applies: told.length === 0 || told.some(({ state }) => state !== 'not_applicable'),
      };
    }),
  );
}

/** What is collected of the county alone asks nothing of a township. */
function unitsOf({ units }: Book, { level }: BookIndicator): BookUnit[] {
  return level === 'county' ? units.filter(({ kind }) => kind === 'county') : units;
}

type Told = TrackPoint & { state: string };

/** Figures of each indicator and place, one kind of period, dimensions left out. */
function pointsOf(book: Book): Map<string, Told[]> {
  const frequency = new Map(book.indicators.map((one) => [one.code, one.frequency]));
  const own = book.figures.filter(
    ({ indicatorCode, dimension, period }) =>
      dimension === '' && parsePeriod(period)?.kind === frequency.get(indicatorCode),
  );
  return groupBy(own, ({ indicatorCode, unitCode }) => `${indicatorCode}|${unitCode}`);
}

export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
