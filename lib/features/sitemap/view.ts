import type { Target } from '#lib/shared/routes.ts';

type Coded = readonly { code: string }[];

const PAGES = [
  'summary',
  'domains',
  'townships',
  'compare',
  'facts',
  'methods',
  'data',
  'releases',
  'accessibility',
] as const;

/** Every page that a search engine should know; earlier releases and searches are none of them. */
export function sitePages(codes: { domains: Coded; indicators: Coded; townships: Coded }): Target[] {
  return [
    ...PAGES.map((page) => ({ page })),
    ...codes.domains.map(({ code }) => ({ page: 'domain' as const, code })),
    ...codes.townships.map(({ code }) => ({ page: 'township' as const, code })),
    ...codes.indicators.map(({ code }) => ({ page: 'indicator' as const, code })),
  ];
}
