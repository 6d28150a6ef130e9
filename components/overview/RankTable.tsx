import { Light } from '#components/charts/Light.tsx';
import { Scroll } from '#components/ui/Scroll.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { RankLine } from '#lib/features/overview-ranking/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { OverviewProps } from './props.ts';
import { SubjectLinks } from './SubjectLinks.tsx';

/** Level and improvement side by side, with the reason where somebody has no place. */
export function RankTable({ locale, overview }: OverviewProps) {
  const t = translator(locale, 'overview');
  const { ranking } = overview;
  if (!ranking) return null;
  const heads = ['rank', 'level', 'light', 'counted', 'improvement', 'improvementRank', 'peers'] as const;
  const shown = heads.filter((head) => head !== 'counted' || ranking.lines?.some(({ counted }) => counted));
  return (
    <>
      <h2>{t('rankTitle', { subject: ranking.subject.name })}</h2>
      <SubjectLinks locale={locale} overview={overview} />
      {ranking.lines === null ? <p className="lead">{t('noOrder', { subject: ranking.subject.name })}</p> : null}
      {ranking.lines && ranking.lines.length > 0 ? (
        <Scroll label={t('rankTitle', { subject: ranking.subject.name })}>
          <table className="ov-rank">
            <caption className="vh">{`${t('rankTitle', { subject: ranking.subject.name })} ${overview.sentence}`}</caption>
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                {shown.map((head) => (
                  <th key={head} scope="col" className={head === 'light' ? undefined : 'num'}>
                    {t(`rankHead.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ranking.lines.map((line) => (
                <Line key={line.unit.code} locale={locale} line={line} counted={shown.includes('counted')} />
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
      {ranking.lines?.length === 0 ? <p className="lead">{t('noUnits')}</p> : null}
      <p className="xs mut">{t('rankNote')}</p>
    </>
  );
}

function Line({ locale, line, counted }: { locale: Locale; line: RankLine; counted: boolean }) {
  const t = translator(locale, 'overview');
  return (
    <tr>
      <th scope="row">
        <a href={officeHref(locale, { page: 'office', part: 'units', id: line.unit.code })}>{line.name}</a>
      </th>
      <td className="num">
        {line.unranked ? <span className="dim">{t(`unranked.${line.unranked}`)}</span> : line.rank}
      </td>
      <td className="num">{line.level}</td>
      <td>
        <Light light={line.verdict.light} word={line.verdict.word} />
      </td>
      {counted ? (
        <td className="num">
          {line.counted ? t('counted', { on: line.counted.onSchedule, rated: line.counted.rated }) : '—'}
        </td>
      ) : null}
      <td className="num">{line.improvement}</td>
      <td className="num">{line.improvementRank ?? '—'}</td>
      <td className="num">
        {line.peerRank === null ? '—' : t('rankOf', { rank: line.peerRank, of: line.peers })}{' '}
        <small className="dim">{translator(locale, 'unit')(`sort.${line.unit.sort}`)}</small>
      </td>
    </tr>
  );
}
