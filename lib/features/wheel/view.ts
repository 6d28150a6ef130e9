import type { Thresholds } from '#lib/domain/progress/thresholds.ts';
import type { Locale, Status } from '#lib/domain/vocabulary.ts';
import { verdictWords } from '#lib/features/verdict/view.ts';
import { translator } from '#lib/i18n/translator.ts';

export type WheelDomain = {
  code: string;
  order: number;
  nameZh: string;
  nameEn: string;
  ratio: number | null;
  status: Status;
};

/** What the nine-petal wheel shows, whoever draws it; hues are given by `order`. */
export function wheelView(domains: readonly WheelDomain[], locale: Locale, thresholds?: Thresholds) {
  const t = translator(locale, 'summary');
  const petals = domains.map(({ code, order, nameZh, nameEn, ratio, status }) => ({
    code,
    order,
    name: locale === 'zh' ? nameZh : nameEn,
    ratio,
    ...verdictWords({ status, ratio }, locale, thresholds),
  }));
  const on = petals.filter(({ light }) => light === 'go' || light === 'done').length;
  const said = petals.map(({ name, figure, word }) => t('petal', { name, figure, word }));
  return {
    petals,
    hub: { value: String(on), of: `/${domains.length}`, word: t('hub') },
    label: t('wheelLabel', { petals: said.join(locale === 'zh' ? '，' : ', ') }),
  };
}

export type WheelView = ReturnType<typeof wheelView>;
