import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { ReasonRows } from '../as-of-difference/data.ts';
import type { Difference, Reason } from '../book-difference/view.ts';
import { valueWords } from '../indicator/view.ts';
import type { Judged } from '../judgement/view.ts';
import type { Book } from '../progress-book/view.ts';

type Around = { was: Book; now: Book; locale: Locale };

/** Why a figure is known otherwise now, in sentences; what somebody wrote about it is told in their words. */
export function reasonSentences(difference: Difference, rows: ReasonRows, around: Around): string[] {
  return difference.reasons.map((reason) => sentence(reason, difference, rows, around));
}

function sentence(reason: Reason, { was, now }: Difference, rows: ReasonRows, around: Around): string {
  const t = translator(around.locale, 'as-of');
  const row = now ?? was;
  if (!row) return '';
  switch (reason) {
    case 'coverage':
      return t('why.coverage', {
        ...{ before: covered(was), after: now?.covered ?? 0, of: now?.coverageOf ?? was?.coverageOf ?? 0 },
      });
    case 'corrected':
      return withReason(
        t('why.corrected'),
        written(rows, row, around, (path, own) => path === own),
        around.locale,
      );
    case 'parts':
      return withReason(
        t('why.parts'),
        written(rows, row, around, (path, own) => path !== own),
        around.locale,
      );
    case 'target':
      return targetSentence(row, rows, around);
    default:
      return t(`why.${reason}`);
  }
}

function covered(row: Judged | null): number {
  return row?.origin === 'rollup' ? (row.covered ?? 0) : 0;
}

function withReason(text: string, said: string | null, locale: Locale): string {
  return said ? `${text}${gap(locale)}${said}` : text;
}

/** What stands between two sentences. */
function gap(locale: Locale): string {
  return locale === 'zh' ? '' : ' ';
}

type Place = Pick<Judged, 'indicatorCode' | 'unitCode' | 'period' | 'dimension'>;

/** What was written to corrections of a series at a unit, or below it. */
function written(
  { corrections }: ReasonRows,
  row: Place,
  { now, locale }: Around,
  isMeant: (path: string, own: string) => boolean,
): string | null {
  const t = translator(locale, 'as-of');
  const own = now.units.find(({ code }) => code === row.unitCode)?.path ?? '';
  const found = corrections.filter(
    (one) =>
      one.indicatorCode === row.indicatorCode &&
      one.period === row.period &&
      one.dimension === row.dimension &&
      one.path.startsWith(own) &&
      isMeant(one.path, own),
  );
  const texts = found.flatMap((one) => {
    const reason = (locale === 'en' && one.reasonEn) || one.reason;
    if (!reason) return [];
    const name = locale === 'zh' ? one.nameZh : one.nameEn;
    return [one.path === own ? t('said', { reason }) : t('saidOf', { name, reason })];
  });
  // Several villages of a sum may have been mended; the newest few say what it was about.
  return texts.length > 0 ? texts.slice(0, 3).join(gap(locale)) : null;
}

function targetSentence(row: Place, { revisions }: ReasonRows, { was, now, locale }: Around): string {
  const t = translator(locale, 'as-of');
  const year = Number(row.period.slice(0, 4));
  const isIts = (one: { indicatorCode: string; unitCode: string; year: number }) =>
    one.indicatorCode === row.indicatorCode && one.unitCode === row.unitCode && one.year === year;
  const [before, after] = [was.targets.find(isIts), now.targets.find(isIts)];
  const indicator = now.indicators.find(({ code }) => code === row.indicatorCode);
  const words = (value: number | undefined) =>
    value === undefined || !indicator ? t('noTarget') : valueWords(value, indicator, locale).joined;
  const found = revisions.find(
    (one) => isIts({ ...one, unitCode: one.unit.code }) && one.version === after?.version && one.reason,
  );
  return withReason(
    t('why.target', { before: words(before?.target), after: words(after?.target) }),
    found?.reason ? t('said', { reason: found.reason }) : null,
    locale,
  );
}
