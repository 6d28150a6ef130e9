import type { LookBar as Bar } from '#lib/features/look-bar/view.ts';
import type { OfficeUnitPage } from '#lib/features/office-unit/loaders.ts';

/** What the page and its parts are drawn from. */
export type UnitProps = { bar: Bar; page: OfficeUnitPage };
