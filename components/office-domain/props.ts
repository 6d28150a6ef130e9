import type { LookBar as Bar } from '#lib/features/look-bar/view.ts';
import type { OfficeDomain } from '#lib/features/office-domain/view.ts';

/** What the page and its parts are drawn from. */
export type DomainProps = { bar: Bar; view: OfficeDomain };
