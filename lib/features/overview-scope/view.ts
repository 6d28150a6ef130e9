import type { Locale } from '#lib/domain/vocabulary.ts';
import { dueTogether } from '../filing/view.ts';
import type { FollowUp } from '../follow-up/view.ts';
import { indicatorName } from '../indicator/view.ts';
import { FILED, NAME, type OverviewFilter, TOTAL } from '../overview-filter/view.ts';
import type { Book } from '../progress-book/view.ts';

export type Unit = Book['units'][number];
export type Indicator = Book['indicators'][number];
export type Domain = Book['domains'][number];

/** A column of the overview: a domain, or an indicator of the one that was chosen. */
export type Column = {
  code: string;
  name: string;
  /** Said of a number in it: "%", "所"; empty for a domain. */
  unit: string;
  domain: Domain;
  /** Null where the column stands for a whole domain. */
  indicator: Indicator | null;
};

export type Scope = {
  book: Book;
  /** The filter as far as this county has what it asks for. */
  filter: OverviewFilter;
  /** Domains that this reader finds anything in. */
  domains: Domain[];
  domain: Domain | null;
  columns: Column[];
  /** Indicators that count: all, or those of the domain. */
  indicators: Indicator[];
  /** Townships that are shown. */
  units: Unit[];
  /** All townships that the reader may look at. */
  reached: Unit[];
  /** The unit whose figures stand at the head of the page: the county, or the only unit that the reader may see. */
  head: Unit | null;
  /** Figures of the quarter that are to be followed up, of what is shown: each with the row of the table it belongs to. */
  followed: Followed[];
};

type Followed = FollowUp & { row: string };

/** The part of a book that a filter asks for. What it names that is not there is passed over. */
export function scopeOf(book: Book, asked: OverviewFilter, locale: Locale, flagged: readonly FollowUp[] = []): Scope {
  const counted = new Set(book.indicators.map(({ domainCode }) => domainCode));
  const domains = book.domains.filter(({ order, code }) => order > 0 && counted.has(code));
  const domain = domains.find(({ code }) => code === asked.domain) ?? null;
  const known = new Set(domains.map(({ code }) => code));
  const indicators = book.indicators.filter(({ domainCode }) =>
    domain ? domainCode === domain.code : known.has(domainCode),
  );
  const columns = domain
    ? indicators.filter(isOfTownships).map((indicator) => indicatorColumn(indicator, domain, locale))
    : domains.map((one) => domainColumn(one, locale));
  const reached = book.units.filter(({ kind }) => kind === 'township');
  const sorted = reached.filter(({ sort }) => sort === asked.sort);
  const sort = sorted.length > 0 ? asked.sort : null;
  const named = [NAME, TOTAL, FILED, ...columns.map(({ code }) => code)];
  const measure = asked.measure === 'figure' && !domain ? 'schedule' : asked.measure;
  const by = named.includes(asked.by) ? asked.by : TOTAL;
  const units = sort ? sorted : reached;
  const head = book.units.find(({ kind }) => kind === 'county') ?? (reached.length === 1 ? (reached[0] ?? null) : null);
  return {
    ...{ book, domains, domain, columns, indicators, reached, units, head },
    filter: { ...asked, period: book.period, domain: domain?.code ?? null, sort, measure, by },
    followed: followedIn(flagged, { period: book.period, indicators, rows: head ? [...units, head] : units }),
  };
}

type Shown = { period: string; indicators: readonly Indicator[]; rows: readonly Unit[] };

/** A village's figure belongs to its township; the county's row holds the county's own. */
function followedIn(flagged: readonly FollowUp[], { period, indicators, rows }: Shown): Followed[] {
  const due = new Set(dueTogether(period));
  const codes = new Set(indicators.map(({ code }) => code));
  return flagged.flatMap((one) => {
    if (!due.has(one.period) || !codes.has(one.indicatorCode)) return [];
    const own = rows.find(({ code }) => code === one.unitCode);
    const above = own ?? rows.find(({ kind, path }) => kind === 'township' && one.unitPath.startsWith(path));
    return above ? [{ ...one, row: above.code }] : [];
  });
}

/** Whether townships have one figure of it: routes and fleets are the county's alone, and some are told by members. */
function isOfTownships({ level, dimensionName }: Indicator): boolean {
  return level !== 'county' && !dimensionName;
}

function domainColumn(domain: Domain, locale: Locale): Column {
  const name = locale === 'zh' ? domain.nameZh : domain.nameEn;
  return { code: domain.code, name, unit: '', domain, indicator: null };
}

function indicatorColumn(indicator: Indicator, domain: Domain, locale: Locale): Column {
  const unit = locale === 'zh' ? indicator.unitZh : indicator.unitEn;
  const name = locale === 'zh' ? indicator.shortZh || indicator.nameZh : indicatorName(indicator, locale);
  return { code: indicator.code, name, unit, domain, indicator };
}
