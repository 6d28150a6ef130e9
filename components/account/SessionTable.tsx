import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { revokeSessionsByForm } from '#lib/features/own-session/actions.ts';
import type { SessionRow } from '#lib/features/own-session/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type SessionTableProps = { locale: Locale; sessions: readonly SessionRow[] };

/** Where a person is signed in; each can be ended, but for the present one, which has its own button on top of the page. */
export function SessionTable({ locale, sessions }: SessionTableProps) {
  const t = translator(locale, 'account');
  const device = (one: SessionRow) => one.device ?? t('sessions.unknown');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={t('sessions.title')}>
      <table>
        <caption className="vh">{t('sessions.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sessions.device')}</th>
            <th scope="col">{t('sessions.address')}</th>
            <th scope="col">{t('sessions.since')}</th>
            <th scope="col">{t('sessions.seen')}</th>
            <th scope="col">
              <span className="vh">{t('sessions.end')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((one) => (
            <tr key={one.id}>
              <th scope="row">{device(one)}</th>
              <td>{one.address ?? t('sessions.unknown')}</td>
              <td>{t('sessions.time', { at: one.since })}</td>
              <td>{t('sessions.time', { at: one.lastSeen })}</td>
              <td>
                {one.here ? (
                  t('sessions.here')
                ) : (
                  <ActionForm
                    action={revokeSessionsByForm}
                    locale={locale}
                    formKey={randomUUID()}
                    submit={t('sessions.end')}
                    label={t('sessions.endThis', { device: device(one) })}
                    waiting={t('waiting')}
                    tone="quiet"
                    className="inline"
                  >
                    <input type="hidden" name="id" value={one.id} />
                  </ActionForm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
