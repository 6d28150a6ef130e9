import type { Locale, Role } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

type Names = { nameZh: string; nameEn: string };

export type GrantRow = {
  id: string;
  role: Role;
  unit: Names | null;
  department: Names | null;
  validFrom: string | null;
  validTo: string | null;
  /** Name of the person whose work it is meanwhile. */
  standsInFor: string | null;
};

/** "双牌镇" or "某市 · 水利局". */
function grantPlace({ unit, department }: Pick<GrantRow, 'unit' | 'department'>, locale: Locale): string {
  const names = [unit, department].flatMap((one) => (one ? [locale === 'zh' ? one.nameZh : one.nameEn] : []));
  return names.join(' · ');
}

/** "填报员：双牌镇（到2022-08-31为止）" */
export function grantSentence(grant: GrantRow, locale: Locale): string {
  const t = translator(locale, 'account');
  const said = t('right', { role: t(`role.${grant.role}`), where: grantPlace(grant, locale) });
  return grant.validTo ? `${said}${t('until', { to: grant.validTo })}` : said;
}
