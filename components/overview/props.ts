import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Overview } from '#lib/features/overview/view.ts';

/** What the parts of the overview are drawn from. */
export type OverviewProps = { locale: Locale; overview: Overview };
