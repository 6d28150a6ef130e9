import type { Place } from '#lib/shared/routes.ts';

export function PlausibilityExamples(_: { place: Place }) {
  return null;
}
