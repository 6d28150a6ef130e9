import { Light } from '#components/charts/Light.tsx';
import { KeyValueList } from '#components/ui/KeyValueList.tsx';
import { verdictWords } from '#lib/features/verdict/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { UnitProps } from './props.ts';

/** Total, place by level and by improvement, and what was reported. */
export function Totals({ bar, page }: UnitProps) {
  const { line, total, ranked } = page.view;
  const { locale } = bar.look;
  const t = translator(locale, 'township');
  const say = translator(locale, 'office-detail');
  const verdict = verdictWords({ status: total?.status ?? 'not_rated', ratio: total?.ratio ?? null }, locale);
  const light = (
    <Light light={verdict.light} word={verdict.word}>
      {verdict.figure}
    </Light>
  );
  if (!line) return <KeyValueList items={[{ key: 'total', term: t('total'), value: light }]} />;
  const { peers, change, filing, sort } = line;
  const place = (at: number | null) =>
    at === null ? t('notRanked') : `${t('rankOf', { rank: at, of: peers.of })} · ${t(`sort.${sort}`)}`;
  return (
    <KeyValueList
      items={[
        { key: 'total', term: t('total'), value: light },
        { key: 'rank', term: say('rankLevel'), value: ranked ? place(peers.rank) : say('rankUnseen') },
        {
          key: 'improved',
          term: say('rankImproved'),
          value: ranked ? place(peers.improvementRank) : say('rankUnseen'),
        },
        { key: 'change', term: t('change'), value: change ? t('points', { text: change.text }) : t('noChange') },
        {
          key: 'filed',
          term: t('reporting'),
          value: [t('reportingValue', filing), filing.late > 0 ? t('late', { n: filing.late }) : '']
            .filter(Boolean)
            .join(' · '),
        },
      ]}
    />
  );
}
