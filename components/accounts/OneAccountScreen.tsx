import type { Locale } from '#lib/domain/vocabulary.ts';
import { editAccountByForm, resetAccountByForm, switchAccountByForm } from '#lib/features/account/actions.ts';
import type { AccountRow, Option } from '#lib/features/account/view.ts';
import type { GrantRow } from '#lib/features/grant/view.ts';
import { endSessionsOfByForm } from '#lib/features/own-session/actions.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { AccountFields, type PlaceOptions } from './AccountFields.tsx';
import { GiveGrant, GrantTable, HandOver, StandIn } from './GrantForms.tsx';
import { Part } from './Part.tsx';

export type OneAccountScreenProps = {
  locale: Locale;
  account: AccountRow;
  workplace: string;
  grants: readonly GrantRow[];
  options: PlaceOptions;
  /** Everybody else who can sign in. */
  others: readonly Option[];
  /** It is the reader's own account; some things another administrator has to do. */
  own: boolean;
};

export function OneAccountScreen(props: OneAccountScreenProps) {
  const { locale, account, workplace, grants, options, others, own } = props;
  const t = translator(locale, 'accounts');
  const { id, active } = account;
  const name = (locale === 'en' && account.nameEn) || account.name;
  return (
    <>
      <p>
        <a href={officeHref(locale, { page: 'accounts' })}>{t('back')}</a>
      </p>
      <h1>{name}</h1>
      <p className="mut">
        {account.username} · {workplace}
        {active ? '' : ` · ${t('off')}`}
      </p>
      <section className="part">
        <h2>{t('rights')}</h2>
        <GrantTable locale={locale} grants={grants} />
      </section>
      <div className="twocol">
        <GiveGrant locale={locale} userId={id} options={options} />
        <Part title={t('edit')} locale={locale} action={editAccountByForm} submit={t('save')}>
          <Hidden id={id} version={account.version} />
          <AccountFields
            locale={locale}
            options={options}
            known={{
              ...{
                name: account.name,
                nameEn: account.nameEn ?? '',
                phone: account.phone ?? '',
                email: account.email ?? '',
              },
              ...{ unitId: account.unitId, departmentCode: account.departmentCode ?? '' },
            }}
          />
        </Part>
        {active ? <StandIn locale={locale} userId={id} name={name} others={others} /> : null}
        {active && !own ? <HandOver locale={locale} userId={id} name={name} others={others} /> : null}
        {own ? null : (
          <>
            <Part
              title={t('reset')}
              lead={t('resetLead')}
              locale={locale}
              action={resetAccountByForm}
              submit={t('resetSubmit')}
            >
              <Hidden id={id} />
              <label className="check">
                <input type="checkbox" name="factor" value="1" /> {t('resetFactor')}
              </label>
            </Part>
            <Part
              title={t('endSessions')}
              lead={t('endSessionsLead')}
              locale={locale}
              action={endSessionsOfByForm}
              submit={t('endSessions')}
            >
              <Hidden id={id} />
            </Part>
            <Part
              title={t(active ? 'switchOff' : 'switchOn')}
              lead={active ? t('switchOffLead') : undefined}
              locale={locale}
              action={switchAccountByForm}
              submit={t(active ? 'switchOff' : 'switchOn')}
            >
              <Hidden id={id} version={account.version} />
              <input type="hidden" name="active" value={active ? '0' : '1'} />
            </Part>
          </>
        )}
      </div>
    </>
  );
}

function Hidden({ id, version }: { id: string; version?: number }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
    </>
  );
}
