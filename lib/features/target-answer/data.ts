import type { Locale } from '#lib/domain/vocabulary.ts';
import { working } from '#lib/server/working.ts';
import { amountWords } from '../target-words/view.ts';
import type { Revised } from './view.ts';

/** Names of indicators whose target was revised, with what it is now. */
export async function nameRevised(countyCode: string, revised: readonly Revised[], locale: Locale) {
  const rows = await working().indicator.findMany({
    where: { countyCode, code: { in: revised.map(({ indicatorCode }) => indicatorCode) } },
    include: { versions: true },
  });
  return revised.flatMap(({ indicatorCode, version, target }) => {
    const row = rows.find(({ code }) => code === indicatorCode);
    const named = row?.versions.find((one) => one.version === row.currentVersion);
    if (!named) return [];
    const name = locale === 'zh' ? named.nameZh : named.nameEn;
    return [{ name, version: String(version), theirs: amountWords(target, named, locale) }];
  });
}
