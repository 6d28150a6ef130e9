import { DataTable } from '#components/ui/DataTable.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Desk, QuarterLine } from '#lib/features/release-desk/view.ts';
import { type Translator, translator } from '#lib/i18n/translator.ts';
import { PlanCard } from './PlanCard.tsx';
import { ReleaseList } from './ReleaseList.tsx';

export type Done = 'signed' | 'published' | 'cancelled' | 'withdrawn';

type DeskScreenProps = {
  locale: Locale;
  desk: Desk;
  maySign: boolean;
  /** What was done just now, said once at the top. */
  done: Done | null;
};

export function DeskScreen({ locale, desk, maySign, done }: DeskScreenProps) {
  const t = translator(locale, 'publish');
  return (
    <div className="publish">
      <h1 className="page-title">{t('title', { n: desk.waiting.length })}</h1>
      <p className="lead prose">{t('lead')}</p>
      {done ? (
        <p className="publish-done" role="status">
          {t(`done.${done}`)}
        </p>
      ) : null}
      <Section title={t('waitingTitle')}>
        {desk.waiting.length === 0 ? <p className="mut">{t('waitingNone')}</p> : null}
        <ul className="plans">
          {desk.waiting.map((plan) => (
            <PlanCard key={plan.id} locale={locale} plan={plan} maySign={maySign} />
          ))}
        </ul>
      </Section>
      <Section title={t('composeTitle')}>
        <DataTable
          caption={t('composeTitle')}
          captionHidden
          columns={[
            { key: 'quarter', label: t('quarter') },
            { key: 'approved', label: t('approved') },
            { key: 'latest', label: t('latest') },
            { key: 'action', label: t('action.head') },
          ]}
          rows={desk.quarters.map((line) => ({
            key: line.period,
            head: <b>{line.title}</b>,
            cells: [line.approved ?? t('approvedNone'), line.released ?? t('latestNone'), { text: wayOn(line, t) }],
          }))}
        />
      </Section>
      <ReleaseList locale={locale} desk={desk} maySign={maySign} />
    </div>
  );
}

function wayOn(line: QuarterLine, t: Translator<'publish'>) {
  if (line.action === 'wait') return t('action.wait');
  return (
    <a href={line.href}>
      {t(`action.${line.action}`)}
      <span className="vh"> {line.title}</span>
    </a>
  );
}
