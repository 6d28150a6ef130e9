import { Tag } from '#components/ui/Notes.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { NoticeLine } from '#lib/features/notice/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { MarkRead } from './MarkRead.tsx';

/** What a person was told, newest first. */
export function NoticeScreen({ locale, lines }: { locale: Locale; lines: readonly NoticeLine[] }) {
  const t = translator(locale, 'notice');
  const unread = lines.filter((line) => line.unread).length;
  return (
    <>
      <h1 className="page-title">{t('title')}</h1>
      <p className="mut">{lines.length === 0 ? t('none') : t('lead', { unread })}</p>
      {lines.length > 0 ? (
        <MarkRead locale={locale} unread={unread} words={{ button: t('markAll'), done: t('marked') }} />
      ) : null}
      <ul className="notices">
        {lines.map((line) => (
          <li key={line.id}>
            <p className="row sm">
              <Tag tone={line.kind === 'overdue' || line.kind === 'returned' ? 'correction' : 'plain'}>
                {line.label}
              </Tag>
              <span className="dim">{line.at}</span>
              {line.unread ? <Tag tone="added">{t('unread')}</Tag> : null}
            </p>
            <p>
              <a href={line.href}>{line.text}</a>
            </p>
            {line.detail ? <p className="mut sm">{line.detail}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
