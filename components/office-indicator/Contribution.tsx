import { domainHue } from '#components/charts/hue.ts';
import { MoverBar } from '#components/charts/MoverBar.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import { Section } from '#components/ui/Section.tsx';
import { Static } from '#components/ui/Static.tsx';
import { translator } from '#lib/i18n/translator.ts';
import { lookHref } from '#lib/shared/office-look.ts';
import type { IndicatorProps } from './props.ts';

/** What each township brought to the county's change; the lines add up to the last one. */
export function Contribution({ bar, view }: Omit<IndicatorProps, 'item'>) {
  const { look } = bar;
  const { contribution, page } = view;
  if (!contribution) return null;
  const t = translator(look.locale, 'office-detail');
  const { lines, pooled } = contribution;
  const most = Math.max(...lines.map(({ value }) => Math.abs(value ?? 0)));
  const parts = (one: { own: string | null; weight: string | null }) =>
    pooled ? [{ text: one.own ?? '—' }, { text: one.weight ?? '—' }] : [];
  return (
    <Section title={t('contribution', { since: contribution.since, total: contribution.total })} id="contribution">
      <p className="sm">
        {t(pooled ? 'contributionPooled' : 'contributionSum')}
        {contribution.rest}
      </p>
      <Static>
        <DataTable
          caption={t('contribution', { since: contribution.since, total: contribution.total })}
          captionHidden
          columns={[
            { key: 'name', label: t('township') },
            { key: 'amount', label: t('amount'), numeric: true },
            { key: 'bar', label: <span className="vh">{t('amountBar')}</span> },
            ...(pooled
              ? [
                  { key: 'own', label: t('byRate'), numeric: true },
                  { key: 'weight', label: t('byWeight'), numeric: true },
                ]
              : []),
          ]}
          rows={[
            ...lines.map((line) => ({
              key: line.code,
              head: (
                <a href={lookHref(look, { page: 'office', part: 'indicators', id: page.code }, { unit: line.code })}>
                  {line.name}
                </a>
              ),
              cells: [
                { text: line.amount, strong: true, demonstration: line.demonstration },
                { text: <MoverBar value={line.value} most={most} hue={domainHue(page.domain.order)} /> },
                ...parts(line),
              ],
            })),
            {
              key: 'all',
              head: t('together'),
              cells: [{ text: contribution.total, strong: true }, { text: '' }, ...parts({ own: null, weight: null })],
              selected: true,
            },
          ]}
        />
      </Static>
    </Section>
  );
}
