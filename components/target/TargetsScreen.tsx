import type { Locale } from '#lib/domain/vocabulary.ts';
import type { OpenTargets } from '#lib/features/target-list/loaders.ts';
import { aimLines, countOf, filterLines } from '#lib/features/target-list/view.ts';
import { whoLines } from '#lib/features/target-unit/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { AimTable } from './AimTable.tsx';
import { Strip } from './Strip.tsx';
import { type Asked, TargetFilters } from './TargetFilters.tsx';
import { WhoTable } from './WhoTable.tsx';

type TargetsProps = { locale: Locale; open: OpenTargets; asked: Asked };

/** The targets of a year, indicator by indicator, and who has not answered. */
export function TargetsScreen({ locale, open, asked }: TargetsProps) {
  const t = translator(locale, 'target');
  const lines = aimLines(open.entries, open.book, open.year, locale);
  const count = countOf(open.entries);
  const set = lines.filter(({ county }) => county !== null).length;
  const shown = filterLines(lines, asked);
  const finding = t('finding', { set, aimed: lines.length, objected: count.objected, open: count.open });
  return (
    <div className="targets">
      <TargetFilters locale={locale} open={open} asked={asked} />
      <h1 className="page-title">{t('title', { year: String(open.year) })}</h1>
      <p className="tg-finding">{count.set === 0 ? t('none') : finding}</p>
      <Strip locale={locale} lines={lines} count={count} />
      <p className="mut sm no-print">{t('lead')}</p>
      {shown.length === 0 ? <p>{t('nothing')}</p> : <AimTable locale={locale} lines={shown} />}
      <WhoTable locale={locale} year={open.year} lines={whoLines(open, locale)} mayRemind={open.mayRemind} />
    </div>
  );
}
