import './audit.css';
import { notFound } from 'next/navigation';
import { AuditScreen } from '#components/audit/AuditScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadAudit } from '#lib/features/audit-log/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** Who wrote what, and when. */
export function auditPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'admin', part: 'audit' }),
    title: translator(locale, 'audit')('page'),
    async render({ session, query }) {
      const audit = await loadAudit(session, query, locale);
      if (!audit) notFound();
      return <AuditScreen locale={locale} audit={audit} />;
    },
  });
}
