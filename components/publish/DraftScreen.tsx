import { Tag } from '#components/ui/Notes.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { DraftView } from '#lib/features/release-draft/view.ts';
import { signRelease } from '#lib/features/release-plan/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { OpenForms } from './OpenForms.tsx';
import { SignForm } from './SignForm.tsx';
import { faultWords } from './words.ts';

/** A release before it is signed: what is in, what changed, what to look at once more, and the signature. */
export function DraftScreen({ locale, draft, maySign }: { locale: Locale; draft: DraftView; maySign: boolean }) {
  const t = translator(locale, 'publish');
  const { forms, notes } = draft;
  const { demonstration, ...counts } = draft.counts;
  return (
    <div className="publish">
      <p className="lead prose">{t('draftLead')}</p>
      <Section title={t('inTitle')}>
        <p>
          {t('inFigures', counts)} {demonstration ? t('inDemonstration') : null}
        </p>
      </Section>
      <Section title={t('formsTitle', { approved: forms.approved, total: forms.total })}>
        <OpenForms locale={locale} forms={forms} />
      </Section>
      <Section title={t('changesTitle')}>
        <ChangeTable locale={locale} draft={draft} />
      </Section>
      <Section title={t('notesTitle')}>
        {notes.length === 0 ? <p className="mut">{t('notesNone')}</p> : null}
        <ul className="plans">
          {notes.map((note) => (
            <li key={note.key} className="plan">
              <h3>
                <a href={note.href}>{note.what}</a>{' '}
                <Tag tone={note.kind === 'flagged' ? 'correction' : 'plain'}>{t(`noteKind.${note.kind}`)}</Tag>
              </h3>
              <p>{t('noteBy', { who: note.by, text: note.text })}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('signTitle')}>
        <Signature locale={locale} draft={draft} maySign={maySign} />
      </Section>
    </div>
  );
}

function Signature({ locale, draft, maySign }: { locale: Locale; draft: DraftView; maySign: boolean }) {
  const t = translator(locale, 'publish');
  if (!maySign) return <p>{t('signNotYours')}</p>;
  if (draft.counts.own === 0) return <p>{t('inNothing')}</p>;
  if (draft.waiting) return <p>{t('signWaiting', draft.waiting)}</p>;
  const desk = officeHref(locale, { page: 'publish' });
  return (
    <SignForm
      action={signRelease}
      locale={locale}
      period={draft.period}
      seen={draft.seen}
      suggested={draft.suggested}
      done={{ signed: `${desk}?done=signed`, published: `${desk}?done=published` }}
      words={{
        noteZh: t('noteZh'),
        noteEn: t('noteEn'),
        when: t('when'),
        whenAt: t('whenAt'),
        whenNow: t('whenNow'),
        hour: t('hour'),
        nextReleaseOn: t('nextReleaseOn'),
        sign: t('sign'),
        signing: t('signing'),
        error: t('error'),
        ...faultWords(locale),
      }}
    />
  );
}
