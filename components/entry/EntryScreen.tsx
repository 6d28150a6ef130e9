import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import type { EntryView } from '#lib/features/entry/view.ts';
import { messages } from '#lib/i18n/messages/index.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { EntryGrid } from './EntryGrid.tsx';

/** One form for one period: what it is, when it is due, and its grid. On paper it is the form that is signed and sealed. */
export function EntryScreen({ view, steps }: { view: EntryView; steps: number }) {
  const { locale, head, state, unasked } = view;
  const t = translator(locale, 'entry');
  const say = translator(locale, 'entry-grid');
  const words = { grid: messages[locale]['entry-grid'], plausibility: messages[locale].plausibility };
  return (
    <>
      <Breadcrumb
        label={t('crumbs')}
        crumbs={[{ text: t('tasks'), href: officeHref(locale, { page: 'entry' }) }, { text: head.form }]}
      />
      <div className="ehead">
        <div>
          <h1>{head.title}</h1>
          <p className="lead">{head.lead}</p>
          <p className="filer paper-only">{say('paper.unit', { filer: head.filer })}</p>
        </div>
        <p className={`edue is-${head.due.tone}`}>
          <span>{head.due.on}</span>
          <b>{head.due.left}</b>
        </p>
      </div>
      {unasked === null ? null : <p className="gbox am">{t('notAsked', { count: unasked })}</p>}
      {state === 'returned' ? <p className="gbox re">{say('returned_form')}</p> : null}
      <noscript>
        <p className="gbox am">{t('noScript')}</p>
      </noscript>
      {unasked === null ? <EntryGrid view={view} words={words} steps={steps} /> : null}
      <dl className="paper">
        {(['head', 'filer', 'phone', 'seal'] as const).map((name) => (
          <div key={name}>
            <dt>{say(`paper.${name}`)}</dt>
            <dd />
          </div>
        ))}
        <div className="wide">{say('paper.date')}</div>
      </dl>
    </>
  );
}
