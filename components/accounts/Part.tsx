import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { ActionForm, type FormAction } from '#components/office/ActionForm.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

type PartProps = {
  title: string;
  lead?: string;
  locale: Locale;
  action: FormAction;
  submit: string;
  children: ReactNode;
};

/** One thing that can be done with an account. */
export function Part({ title, lead, locale, action, submit, children }: PartProps) {
  return (
    <section className="part">
      <h2>{title}</h2>
      {lead ? <p className="mut">{lead}</p> : null}
      <ActionForm
        action={action}
        locale={locale}
        formKey={randomUUID()}
        submit={submit}
        waiting={translator(locale, 'account')('waiting')}
        tone="quiet"
      >
        {children}
      </ActionForm>
    </section>
  );
}
