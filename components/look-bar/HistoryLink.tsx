import type { ReactNode } from 'react';
import type { Look } from '#lib/shared/office-look.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

type HistoryLinkProps = {
  look: Look;
  indicator: string;
  unit: string;
  /** Null where there is no figure to tell of. */
  period: string | null;
  dimension?: string;
  children: ReactNode;
};

/** A figure that opens its way here: source, who filed and approved it, evidence. */
export function HistoryLink({ look, indicator, unit, period, dimension = '', children }: HistoryLinkProps) {
  if (period === null) return children;
  const query = new URLSearchParams([
    ...(dimension ? [['dimension', dimension]] : []),
    ...(look.asOf ? [['asOf', look.asOf]] : []),
  ]);
  const href = officeHref(look.locale, { page: 'figure', indicator, unit, period });
  return <a href={query.size > 0 ? `${href}?${query}` : href}>{children}</a>;
}
