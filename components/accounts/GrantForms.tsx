import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Choice, Field } from '#components/office/Field.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Option } from '#lib/features/account/view.ts';
import { giveGrantByForm, handOverByForm, standInByForm, takeGrantByForm } from '#lib/features/grant/actions.ts';
import { type GrantRow, grantSentence } from '#lib/features/grant/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { PlaceFields, type PlaceOptions } from './AccountFields.tsx';
import { Part } from './Part.tsx';

/** What somebody may do, with a button to take each away. */
export function GrantTable({ locale, grants }: { locale: Locale; grants: readonly GrantRow[] }) {
  const t = translator(locale, 'accounts');
  if (grants.length === 0) return <p>{t('noRights')}</p>;
  return (
    <ul className="rights">
      {grants.map((grant) => (
        <li key={grant.id}>
          <span>
            {grantSentence(grant, locale)}
            {grant.validFrom ? ` · ${t('from', { from: grant.validFrom })}` : ''}
            {grant.standsInFor ? ` · ${t('standsFor', { name: grant.standsInFor })}` : ''}
          </span>
          <ActionForm
            action={takeGrantByForm}
            locale={locale}
            formKey={randomUUID()}
            submit={t('take')}
            label={t('takeThis', { right: grantSentence(grant, locale) })}
            waiting={translator(locale, 'account')('waiting')}
            tone="quiet"
            className="inline"
          >
            <input type="hidden" name="id" value={grant.id} />
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}

export function GiveGrant({ locale, userId, options }: { locale: Locale; userId: string; options: PlaceOptions }) {
  const t = translator(locale, 'accounts');
  return (
    <Part title={t('give')} locale={locale} action={giveGrantByForm} submit={t('giveSubmit')}>
      <input type="hidden" name="userId" value={userId} />
      <Choice name="role" label={t('role')} options={options.roles} defaultValue="filer" />
      <PlaceFields locale={locale} options={options} />
      <Field name="validFrom" label={t('validFrom')} type="date" />
      <Field name="validTo" label={t('validTo')} type="date" />
    </Part>
  );
}

type ToOther = { locale: Locale; userId: string; name: string; others: readonly Option[] };

export function StandIn({ locale, userId, name, others }: ToOther) {
  const t = translator(locale, 'accounts');
  return (
    <Part
      title={t('standIn')}
      lead={t('standInLead', { name })}
      locale={locale}
      action={standInByForm}
      submit={t('standInSubmit')}
    >
      <input type="hidden" name="standsInFor" value={userId} />
      <Choice name="userId" label={t('standInBy')} options={[{ value: '', label: t('choose') }, ...others]} />
      <Field name="validFrom" label={t('firstDay')} type="date" required />
      <Field name="validTo" label={t('lastDay')} type="date" required />
    </Part>
  );
}

export function HandOver({ locale, userId, name, others }: ToOther) {
  const t = translator(locale, 'accounts');
  return (
    <Part
      title={t('handOver')}
      lead={t('handOverLead', { name })}
      locale={locale}
      action={handOverByForm}
      submit={t('handOverSubmit')}
    >
      <input type="hidden" name="from" value={userId} />
      <Choice name="to" label={t('handOverTo')} options={[{ value: '', label: t('choose') }, ...others]} />
    </Part>
  );
}
