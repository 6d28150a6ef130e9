import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { LiveTable } from '#components/ui/LiveTable.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { remindByForm } from '#lib/features/target-reminder/actions.ts';
import type { WhoLine } from '#lib/features/target-unit/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type WhoProps = { locale: Locale; year: number; lines: readonly WhoLine[]; mayRemind: boolean };

/** Who has answered and who has not; the county office reminds whoever is left. */
export function WhoTable({ locale, year, lines, mayRemind }: WhoProps) {
  const t = translator(locale, 'target');
  if (lines.length === 0) return null;
  const open = lines.filter(({ count, heads }) => count.open > 0 && heads !== '');
  const columns = [
    { key: 'who', label: t('column.who') },
    { key: 'heads', label: t('column.heads') },
    { key: 'asked', label: t('column.asked'), numeric: true },
    { key: 'accepted', label: t('column.accepted'), numeric: true },
    { key: 'objected', label: t('column.objected'), numeric: true },
    { key: 'open', label: t('column.open'), numeric: true },
    ...(mayRemind ? [{ key: 'remind', label: t('column.remind') }] : []),
  ];
  const remind = (unitIds: readonly string[], submit: string, label?: string) => (
    <ActionForm
      action={remindByForm}
      locale={locale}
      formKey={randomUUID()}
      submit={submit}
      {...(label ? { label } : {})}
      waiting={t('who.waiting')}
      tone="quiet"
      hideWhenDone
      className="inline"
    >
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="unitIds" value={unitIds.join(' ')} />
    </ActionForm>
  );
  const rows = lines.map((line) => ({
    key: line.key,
    head: line.href ? <a href={line.href}>{line.name}</a> : line.name,
    cells: [
      { text: line.heads || <span className="dim">{t('who.nobody')}</span> },
      { text: line.count.set },
      { text: line.count.accepted },
      { text: line.count.objected, strong: line.count.objected > 0 },
      { text: line.count.open, strong: line.count.open > 0 },
      ...(mayRemind
        ? [
            {
              text:
                open.includes(line) && line.href
                  ? remind([line.unitId], t('who.remind'), t('who.remindOf', { name: line.name }))
                  : null,
            },
          ]
        : []),
    ],
  }));
  return (
    <section className="part" id="who">
      <h2>{t('who.title')}</h2>
      <p className="mut sm">{t('who.lead')}</p>
      {mayRemind && open.length > 0 ? remind([...new Set(open.map(({ unitId }) => unitId))], t('who.remindAll')) : null}
      <LiveTable caption={t('who.title')} columns={columns} rows={rows} />
    </section>
  );
}
