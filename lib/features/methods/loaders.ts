import { cache } from 'react';
import { DEFAULT_THRESHOLDS, parseThresholds } from '#lib/domain/progress/thresholds.ts';
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
  /** Whether there are made-up figures to be told about. */
  demonstration: boolean;
};

/** Without a release the rules are told as a county starts with them. */
export const loadMethods = cache(async (release: ReleaseHead | null, locale: Locale): Promise<Methods> => {
  if (!release) return { view: methodsView(DEFAULT_THRESHOLDS, locale), doubts: [], base: [], demonstration: false };
  const [rules, summary] = await Promise.all([readRules(release), loadSummary(release)]);
  return {
    view: methodsView(parseThresholds(rules.thresholds), locale),
    doubts: rules.doubts.flatMap(({ doubtKind, _count }) =>
      doubtKind === 'none' ? [] : [{ kind: doubtKind, n: _count }],
    ),
    base: summary ? baseFacts(summary.indicators, summary.figures, release.period, locale) : [],
    demonstration: release.demonstration,
  };
});
