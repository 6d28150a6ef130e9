import { cache } from 'react';
import { parseThresholds } from '#lib/domain/progress/thresholds.ts';
import type { DoubtKind, Locale } from '#lib/domain/vocabulary.ts';
import { baseFacts } from '../base-facts/view.ts';
import type { ReleaseHead } from '../release/view.ts';
import { loadSummary } from '../summary/loaders.ts';
import { readRules } from './data.ts';
import { type MethodsView, methodsView } from './view.ts';

export type Methods = {
  view: MethodsView;
  doubts: { kind: Exclude<DoubtKind, 'none'>; n: number }[];
  base: ReturnType<typeof baseFacts>;
};

export const loadMethods = cache(async (release: ReleaseHead, locale: Locale): Promise<Methods> => {
  const [rules, summary] = await Promise.all([readRules(release), loadSummary(release)]);
  return {
    view: methodsView(parseThresholds(rules.thresholds), locale),
    doubts: rules.doubts.flatMap(({ doubtKind, _count }) =>
      doubtKind === 'none' ? [] : [{ kind: doubtKind, n: _count }],
    ),
    base: summary ? baseFacts(summary.indicators, summary.figures, release.period, locale) : [],
  };
});
