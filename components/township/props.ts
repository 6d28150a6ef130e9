import type { TownshipView } from '#lib/features/township/loaders.ts';
import type { Place } from '#lib/shared/routes.ts';

/** What the page of one township and its parts are drawn from. */
export type TownshipProps = {
  place: Place;
  view: TownshipView;
  period: string;
  /** Name of the release in addresses of files. */
  release: string;
  demonstration: boolean;
};
