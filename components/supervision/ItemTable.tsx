import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Light } from '#components/charts/Light.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { ItemLine } from '#lib/features/supervision-list/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { StageTag } from './StageTag.tsx';

/** A row for each item; on a phone a block for each. */
export function ItemTable({ locale, lines }: { locale: Locale; lines: readonly ItemLine[] }) {
  const t = translator(locale, 'supervision');
  return (
    <table className="sup-table">
      <caption>
        <span className="vh">{t('page')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('head.what')}</th>
          <th scope="col">{t('head.owner')}</th>
          <th scope="col">{t('head.then')}</th>
          <th scope="col">{t('head.now')}</th>
          <th scope="col">{t('head.age')}</th>
          <th scope="col">{t('head.due')}</th>
          <th scope="col">{t('head.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id} locale={locale} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ locale, line }: { locale: Locale; line: ItemLine }) {
  const t = translator(locale, 'supervision');
  return (
    <tr className={line.stage}>
      <th scope="row">
        <span className="sup-what">
          <DomainGlyph {...line.domain} size="s" />
          <span>
            <a href={line.href}>{t('title', { unit: line.unit, indicator: line.indicator })}</a>
            <small className="mut">{line.task}</small>
          </span>
        </span>
      </th>
      <td data-label={t('head.owner')}>
        {line.owner}
        <small className="mut">{line.answered ?? t('notAnswered')}</small>
      </td>
      <td data-label={t('head.then')}>
        <Light {...line.atOpening}>{line.atOpening.figure}</Light>
      </td>
      <td data-label={t('head.now')}>
        <Light {...line.now}>{line.now.figure}</Light>
      </td>
      <td data-label={t('head.age')}>{line.age}</td>
      <td data-label={t('head.due')}>
        {line.due}
        {line.left ? <small className={line.stage === 'overdue' ? 'late' : 'mut'}>{line.left}</small> : null}
      </td>
      <td data-label={t('head.state')}>
        <StageTag stage={line.stage} word={line.word} />
      </td>
    </tr>
  );
}
