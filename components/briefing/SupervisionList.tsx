import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Brief } from '#lib/features/briefing/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What is under supervision: overdue first. */
export function SupervisionList({ locale, brief }: { locale: Locale; brief: Brief }) {
  const t = translator(locale, 'briefing');
  const { open, overdue, lines, more } = brief.supervision;
  return (
    <section>
      <h2>{t('supervisionTitle', { overdue, open })}</h2>
      {lines.length === 0 ? <p>{t('supervisionNone')}</p> : null}
      <ul className="brief-lines">
        {lines.map((line) => (
          <li key={line.id} className={line.stage}>
            <b>
              <a href={line.href}>
                {line.unit} · {line.indicator}
              </a>
            </b>{' '}
            {line.owner} · {line.age} · {line.due}
            {line.left ? <strong> {line.left}</strong> : null}
            <span className="mut"> {line.answered}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="xs dim">{t('more', { count: more })}</p> : null}
    </section>
  );
}
