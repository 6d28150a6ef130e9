import { Suspense } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { HealthPart } from '#lib/features/county-health/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type HealthProps = {
  locale: Locale;
  parts: readonly HealthPart[];
  /** Comes later where there is a script to put it in its place. */
  database: Promise<HealthPart>;
  /** The page that waits for all of it. */
  whole: string;
};

/** How the machine, the database and what happens by itself are. */
export function HealthScreen({ locale, parts, database, whole }: HealthProps) {
  const t = translator(locale, 'health');
  return (
    <>
      <h1 className="page-title">{t('page')}</h1>
      <p className="mut">{t('lead')}</p>
      <div className="health">
        <Suspense fallback={<Waiting locale={locale} whole={whole} />}>
          <Later part={database} />
        </Suspense>
        {parts.map((part) => (
          <Part key={part.key} part={part} />
        ))}
      </div>
    </>
  );
}

async function Later({ part }: { part: Promise<HealthPart> }) {
  return <Part part={await part} />;
}

function Waiting({ locale, whole }: { locale: Locale; whole: string }) {
  const t = translator(locale, 'health');
  return (
    <section aria-busy="true">
      <h2>{t('part.database')}</h2>
      <p>{t('waiting')}</p>
      <noscript>
        <a href={whole}>{t('whole')}</a>
      </noscript>
    </section>
  );
}

function Part({ part: { key, title, lines } }: { part: HealthPart }) {
  return (
    <section aria-labelledby={`health-${key}`}>
      <h2 id={`health-${key}`}>{title}</h2>
      <dl>
        {lines.map(({ label, text, bad }) => (
          <div key={label} className={bad ? 'bad' : undefined}>
            <dt>{label}</dt>
            <dd>
              {bad ? <span aria-hidden="true">▲ </span> : null}
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
