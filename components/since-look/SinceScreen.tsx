import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { markSeenByForm } from '#lib/features/last-look/actions.ts';
import type { OpenSince } from '#lib/features/since-look/loaders.ts';
import type { SinceLook } from '#lib/features/since-look/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { LineList } from './LineList.tsx';
import { MoveTable } from './MoveTable.tsx';
import { SinceStrip } from './SinceStrip.tsx';

type SinceProps = { locale: Locale; since: OpenSince };
type LookProps = { locale: Locale; look: SinceLook };

/** Everything that changed since the reader last looked. Only the button marks it as seen. */
export function SinceScreen({ locale, since }: SinceProps) {
  const t = translator(locale, 'since-look');
  const { look, madeAt, mayMark } = since;
  const { turned, moved, counts } = look;
  const rest = counts.worse + counts.better - turned.length;
  return (
    <>
      <h1 className="page-title">{t('page')}</h1>
      <SinceStrip locale={locale} look={look} more={false} />
      <div className="since-acts">
        {mayMark ? (
          <ActionForm
            action={markSeenByForm}
            locale={locale}
            formKey={randomUUID()}
            submit={t('mark')}
            waiting={t('marking')}
            className="inline"
          >
            <input type="hidden" name="seenAt" value={madeAt} />
            <small className="mut">{t('markHint')}</small>
          </ActionForm>
        ) : null}
        <FromDay locale={locale} since={since} />
      </div>
      {turned.length > 0 ? (
        <Section id="turned" title={t('turned')} aside={t('turnedLead')}>
          <MoveTable locale={locale} caption={t('turned')} lines={turned} />
          {rest > 0 ? (
            <p>
              <a href={`${officeHref(locale, { page: 'office', part: 'as-of' })}?asOf=${look.since.day}`}>
                {t('turnedMore', { n: rest })}
              </a>
            </p>
          ) : null}
        </Section>
      ) : null}
      {moved.length > 0 ? (
        <Section id="moved" title={t('moved')}>
          <MoveTable locale={locale} caption={t('moved')} lines={moved} />
        </Section>
      ) : null}
      <Approved locale={locale} look={look} />
      {(['events', 'targets', 'items', 'releases'] as const).map((name) => (
        <Filled key={name} lines={look[name]}>
          <Section id={name} title={t(name)}>
            <LineList lines={look[name]} />
          </Section>
        </Filled>
      ))}
    </>
  );
}

function Filled({ lines, children }: { lines: readonly unknown[]; children: ReactNode }) {
  return lines.length > 0 ? children : null;
}

function FromDay({ locale, since: { look, madeAt } }: SinceProps) {
  const t = translator(locale, 'since-look');
  const here = officeHref(locale, { page: 'office', part: 'changes' });
  return (
    <form method="get" action={here} className="day-form">
      <label>
        {t('from')} <input type="date" name="since" defaultValue={look.since.day} max={dayOf(new Date(madeAt))} />
      </label>
      <button type="submit" className="btn">
        {t('show')}
      </button>
      {look.since.basis === 'asked' ? <a href={here}>{t('back')}</a> : null}
    </form>
  );
}

function Approved({ locale, look }: LookProps) {
  const t = translator(locale, 'since-look');
  const { approved, carried, filed, counts } = look;
  if (counts.figures === 0) return null;
  const lead = t('approvedLead', { ...counts, figures: filed });
  return (
    <Section id="approved" title={t('approved')} aside={approved.length > 0 ? lead : null}>
      {approved.length > 0 ? (
        <DataTable
          caption={t('approved')}
          captionHidden
          columns={[
            { key: 'form', label: t('column.form') },
            { key: 'period', label: t('column.period') },
            { key: 'figures', label: t('column.figures'), numeric: true },
            { key: 'corrected', label: t('column.corrected'), numeric: true },
            { key: 'places', label: t('column.places') },
          ]}
          rows={approved.map((line) => ({
            key: line.key,
            head: line.name,
            cells: [line.period, line.figures, line.corrected, line.places],
          }))}
        />
      ) : null}
      {carried > 0 ? <p className="mut">{t('carried', { n: carried })}</p> : null}
    </Section>
  );
}
