import { randomUUID } from 'node:crypto';
import { ActionForm } from '#components/office/ActionForm.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { verifyBackupByForm } from '#lib/features/backup/actions.ts';
import type { BackupLine } from '#lib/features/backup/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** The backups there are, the newest first, each with what is known of it and what can be done with it. */
export function BackupList({ locale, lines }: { locale: Locale; lines: readonly BackupLine[] }) {
  const t = translator(locale, 'backup');
  return (
    <ol className="backups">
      {lines.map((line) => (
        <li key={line.name} className={line.verdict.state}>
          <h3>{t('madeAt', { at: line.at })}</h3>
          <p className="mut">{t('what', { by: line.by, size: line.size, evidence: line.evidence })}</p>
          <p>
            {t('headIs')}{' '}
            {line.heads.map((head) => (
              <code key={head}>{head}</code>
            ))}
          </p>
          <p>{line.secrets ? t('withSecrets') : t('withoutSecrets')}</p>
          <Verdict locale={locale} line={line} />
          <div className="row">
            <a className="btn" href={line.href} download>
              {t('download')}
              <span className="vh"> {line.name}</span>
            </a>
            <ActionForm
              action={verifyBackupByForm}
              locale={locale}
              formKey={randomUUID()}
              submit={t('verify')}
              label={t('verifyOne', { name: line.name })}
              waiting={t('waiting')}
              tone="quiet"
              className="inline"
            >
              <input type="hidden" name="name" value={line.name} />
            </ActionForm>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Verdict({ locale, line: { verdict } }: { locale: Locale; line: BackupLine }) {
  const t = translator(locale, 'backup');
  const { state, at, found } = verdict;
  if (at === null) return <p className="verdict">{t('verdict.none')}</p>;
  return (
    <>
      <p className="verdict">{t(`verdict.${state as 'sound'}`, { at })}</p>
      {found.length > 0 ? (
        <ul className="points">
          {found.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
