import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Seen } from '#components/office/Tick.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { changeProfileByForm } from '#lib/features/profile/actions.ts';
import type { Settings } from '#lib/features/profile/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { ProfileFields } from './ProfileFields.tsx';

/** What the county says of itself, and the rules by which it judges. */
export function ProfileScreen({ locale, settings }: { locale: Locale; settings: Settings }) {
  const t = translator(locale, 'profile');
  return (
    <>
      <h1 className="page-title">{t('page')}</h1>
      <p className="mut">{t('lead')}</p>
      <ActionForm
        action={changeProfileByForm}
        locale={locale}
        formKey={randomUUID()}
        submit={t('save')}
        waiting={t('waiting')}
        className="stack profile"
      >
        <Seen name="seen" value={JSON.stringify(settings)} />
        <ProfileFields locale={locale} settings={settings} />
      </ActionForm>
    </>
  );
}
