import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import { Field } from '#components/office/Field.tsx';
import { Tick } from '#components/office/Tick.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { makeBackupByForm } from '#lib/features/backup/actions.ts';
import type { BackupPage } from '#lib/features/backup/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { BackupList } from './BackupList.tsx';

/** Copies of the database with its evidence: made, tried, taken along. */
export function BackupScreen({ locale, page }: { locale: Locale; page: BackupPage }) {
  const t = translator(locale, 'backup');
  if (!page.isSqlite) return <OnPostgres locale={locale} />;
  const { lines, running, failed, keep } = page;
  const sound = lines.filter(({ verdict }) => verdict.state === 'sound').length;
  return (
    <>
      <h1 className="page-title">{t('title', { count: lines.length, sound })}</h1>
      <p className="mut">{t('lead')}</p>
      {running ? (
        <div className="note backup-running" role="status">
          <p>{running.text}</p>
          <progress value={running.percent} max={100} aria-label={running.text} />
          <p>
            <a href={officeHref(locale, { page: 'admin', part: 'backups' })}>{t('look')}</a>
          </p>
        </div>
      ) : null}
      {failed ? <p className="faults">{failed}</p> : null}
      <section className="part" aria-labelledby="make-head">
        <h2 id="make-head">{t('make')}</h2>
        <ActionForm
          action={makeBackupByForm}
          locale={locale}
          formKey={randomUUID()}
          submit={t('makeNow')}
          waiting={t('waiting')}
        >
          <Field
            name="keep"
            label={t('keep')}
            hint={t('keepHint')}
            inputMode="numeric"
            required
            maxLength={3}
            defaultValue={String(keep)}
          />
          <Tick name="secrets" always="keep" label={t('secrets')} hint={t('secretsHint')} defaultChecked={false} />
        </ActionForm>
      </section>
      <section className="part" aria-labelledby="list-head">
        <h2 id="list-head">{t('list')}</h2>
        {lines.length === 0 ? <p className="nothing">{t('none')}</p> : <BackupList locale={locale} lines={lines} />}
      </section>
      <section className="part" aria-labelledby="restore-head">
        <h2 id="restore-head">{t('restore')}</h2>
        <p>{t('restoreHow')}</p>
        <pre>npm run restore -- duliang-{lines[0]?.name ?? '20261130-173005'}.tar.gz</pre>
      </section>
    </>
  );
}

function OnPostgres({ locale }: { locale: Locale }) {
  const t = translator(locale, 'backup');
  return (
    <>
      <h1 className="page-title">{t('page')}</h1>
      <p>{t('postgres')}</p>
      <pre>
        {
          'pg_dump --format=custom --file=duliang.dump "$DULIANG_DATABASE_URL"\ntar czf evidence.tar.gz -C data evidence'
        }
      </pre>
      <p>{t('postgresVerify')}</p>
    </>
  );
}
