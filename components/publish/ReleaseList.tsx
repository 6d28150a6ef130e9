import { Tag } from '#components/ui/Notes.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Desk, ReleaseLine } from '#lib/features/release-desk/view.ts';
import { withdrawRelease } from '#lib/features/release-plan/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { WithdrawForm } from './WithdrawForm.tsx';
import { faultWords } from './words.ts';

/** Every release there ever was, the withdrawn ones too, and what was signed and cancelled. */
export function ReleaseList({ locale, desk, maySign }: { locale: Locale; desk: Desk; maySign: boolean }) {
  const t = translator(locale, 'publish');
  return (
    <>
      <Section title={t('releasesTitle')}>
        <p className="mut">{t('releasesLead')}</p>
        <ol className="plans">
          {desk.releases.map((release) => (
            <Line key={release.id} locale={locale} release={release} maySign={maySign} />
          ))}
        </ol>
      </Section>
      {desk.ended.length > 0 ? (
        <Section title={t('cancelledTitle')}>
          <ul className="plans">
            {desk.ended.map((plan) => (
              <li key={plan.id} className="plan">
                <h3>{plan.title}</h3>
                <p className="mut sm">
                  {plan.signed} · {plan.ended}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

const TONES = { current: 'added', shown: 'plain', corrected: 'plain', withdrawn: 'correction' } as const;

function Line({ locale, release, maySign }: { locale: Locale; release: ReleaseLine; maySign: boolean }) {
  const t = translator(locale, 'publish');
  const { withdrawn } = release;
  return (
    <li className="plan">
      <h3>
        {release.title} <Tag tone={TONES[release.state]}>{t(`state.${release.state}`)}</Tag>
      </h3>
      <p className="mut sm">
        <time dateTime={release.publishedAt.toISOString()}>{t('publishedAt', { at: release.publishedAt })}</time>
        {withdrawn ? ` · ${withdrawn.text}` : null}
      </p>
      <p>{withdrawn ? t('reason', { reason: withdrawn.reason }) : release.note}</p>
      {release.href ? (
        <p>
          <a className="way" href={release.href}>
            {t('open')}
            <span className="vh"> {release.title}</span>
          </a>
        </p>
      ) : null}
      {maySign && !withdrawn ? (
        <WithdrawForm
          action={withdrawRelease}
          locale={locale}
          releaseId={release.id}
          done={`${officeHref(locale, { page: 'publish' })}?done=withdrawn`}
          words={{
            open: t('withdraw.open'),
            about: release.title,
            label: t('withdraw.label', { title: release.title }),
            after: release.instead ? t('withdraw.instead', { title: release.instead }) : t('withdraw.nothing'),
            leaning: t('withdraw.leaning'),
            submit: t('withdraw.submit'),
            waiting: t('withdraw.waiting'),
            error: t('errorWithdraw'),
            ...faultWords(locale),
          }}
        />
      ) : null}
    </li>
  );
}
