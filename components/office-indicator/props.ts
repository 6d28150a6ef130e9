import type { LookBar as Bar } from '#lib/features/look-bar/view.ts';
import type { OfficeIndicator } from '#lib/features/office-indicator/view.ts';

/** What the page and its parts are drawn from. */
export type IndicatorProps = {
  bar: Bar;
  view: OfficeIndicator;
  /** Where an item is opened on this figure; null for whoever may not. */
  item: string | null;
};
