import { periodEnd, periodOn } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { href } from '#lib/shared/routes.ts';
import { headNamed, type ReleaseHead, releaseHeads } from '../release/view.ts';
import { sentenceCase } from '../wording/view.ts';
import type { DeskRows, People } from './data.ts';

export type PlanLine = {
  id: string;
  rowVersion: number;
  state: 'waiting' | 'published' | 'cancelled';
  title: string;
  publishAt: Date;
  note: string;
  what: string;
  signed: string;
  ended: string | null;
};

export type QuarterLine = {
  period: string;
  title: string;
  /** "67 / 93"; null where the figures of the quarter were carried in without forms. */
  approved: string | null;
  released: string | null;
  href: string;
  /** compose: its first release; correct: a further one; wait: one is signed already. */
  action: 'compose' | 'correct' | 'wait';
};

export type ReleaseLine = {
  id: string;
  title: string;
  publishedAt: Date;
  note: string;
  state: 'current' | 'shown' | 'corrected' | 'withdrawn';
  withdrawn: { text: string; reason: string } | null;
  /** Null where nobody can read it any more. */
  href: string | null;
  /** What visitors would see in its place: the title of an earlier version; null where there is none. */
  instead: string | null;
};

export type Desk = { waiting: PlanLine[]; ended: PlanLine[]; quarters: QuarterLine[]; releases: ReleaseLine[] };

/** Quarters offered for composing; what is older is corrected under its own address. */
const QUARTERS_SHOWN = 10;

type Context = { locale: Locale; today: string };

export function deskView(rows: DeskRows, context: Context): Desk {
  const plans = rows.plans.map((plan) => planLine(plan, rows.people, context.locale));
  return {
    waiting: plans
      .filter(({ state }) => state === 'waiting')
      .sort((a, b) => a.publishAt.getTime() - b.publishAt.getTime()),
    ended: plans.filter(({ state }) => state === 'cancelled'),
    quarters: quarterLines(rows, context),
    releases: releaseLines(rows, context.locale),
  };
}

/** What stands for a person in the sentences of the desk. */
export function nameOf(by: string, people: People, locale: Locale): string {
  const person = people.get(by);
  if (!person) return translator(locale, 'publish')(by.startsWith('system:') ? 'system' : 'office');
  return (locale === 'en' && person.nameEn) || person.name;
}

function titleOf({ period, version }: { period: string; version: number }, locale: Locale): string {
  return sentenceCase(translator(locale, 'release')('heading', { period: periodLabel(period, locale), version }));
}

function planLine(plan: DeskRows['plans'][number], people: People, locale: Locale): PlanLine {
  const t = translator(locale, 'publish');
  const { id, rowVersion, state, publishAt, figures, changes, endedAt } = plan;
  return {
    id,
    rowVersion,
    state,
    title: titleOf(plan, locale),
    publishAt,
    note: locale === 'zh' ? plan.noteZh : plan.noteEn,
    what: t('planWhat', { figures, changes }),
    signed: t('signedBy', { who: nameOf(plan.signedBy, people, locale), at: plan.signedAt }),
    ended: endedAt && t('cancelledBy', { who: nameOf(plan.endedBy ?? '', people, locale), at: endedAt }),
  };
}

function quarterLines({ states, releases, plans }: DeskRows, { locale, today }: Context): QuarterLine[] {
  const t = translator(locale, 'publish');
  const forms = new Map<string, { approved: number; total: number }>();
  for (const { period, state, _count } of states) {
    const quarter = quarterOf(period);
    const before = forms.get(quarter) ?? { approved: 0, total: 0 };
    const approved = before.approved + (state === 'approved' ? _count._all : 0);
    forms.set(quarter, { approved, total: before.total + _count._all });
  }
  const quarters = new Set([...forms.keys(), ...releases.map(({ period }) => period)]);
  return [...quarters]
    .filter((quarter) => (periodEnd(quarter) ?? '9') < today)
    .sort()
    .reverse()
    .slice(0, QUARTERS_SHOWN)
    .map((period) => {
      const counts = forms.get(period);
      const newest = releases.filter((one) => one.period === period).sort((a, b) => b.version - a.version)[0];
      const waits = plans.some((plan) => plan.state === 'waiting' && plan.period === period);
      return {
        period,
        title: sentenceCase(periodLabel(period, locale)),
        approved: counts ? `${counts.approved} / ${counts.total}` : null,
        released: newest
          ? t(newest.withdrawnAt ? 'latestWithdrawn' : 'version', { version: newest.version, at: newest.publishedAt })
          : null,
        href: officeHref(locale, { page: 'publish', id: period }),
        action: waits ? 'wait' : newest ? 'correct' : 'compose',
      };
    });
}

/** The quarter in which a period ends, and with which its figures are released. */
export function quarterOf(period: string): string {
  return periodOn(periodEnd(period) ?? '', 'quarter') ?? period;
}

function releaseLines({ releases, withdrawals, people }: DeskRows, locale: Locale): ReleaseLine[] {
  const t = translator(locale, 'publish');
  const shown = releaseHeads(releases.filter(({ withdrawnAt }) => withdrawnAt === null));
  const lines = releaseHeads(releases).map((head) => {
    const gone = withdrawals.find(({ releaseId }) => releaseId === head.id);
    const isGone = !shown.some(({ id }) => id === head.id);
    const public_ = headNamed(shown, `${head.period}-v${head.version}`);
    return {
      id: head.id,
      title: titleOf(head, locale),
      publishedAt: head.publishedAt,
      note: locale === 'zh' ? head.noteZh : head.noteEn,
      state: isGone ? ('withdrawn' as const) : stateOf(head, shown),
      withdrawn: isGone
        ? {
            text: gone ? t('withdrawnBy', { who: nameOf(gone.withdrawnBy, people, locale), at: gone.withdrawnAt }) : '',
            reason: gone?.reason ?? '',
          }
        : null,
      href: public_ ? href({ locale, release: public_.current ? null : public_.name }, { page: 'summary' }) : null,
      instead: isGone ? null : insteadOf(head, shown, locale),
    };
  });
  return lines;
}

function stateOf(head: ReleaseHead, shown: readonly ReleaseHead[]): 'current' | 'shown' | 'corrected' {
  if (shown[0]?.id === head.id) return 'current';
  return shown.some((other) => other.period === head.period && other.version > head.version) ? 'corrected' : 'shown';
}

/** Whoever withdraws the newest release should know what comes up in its place. */
function insteadOf(head: ReleaseHead, shown: readonly ReleaseHead[], locale: Locale): string | null {
  const others = shown.filter(({ id }) => id !== head.id);
  const below = others.find(({ period, version }) => period === head.period && version < head.version);
  const next = below ?? (shown[0]?.id === head.id ? others[0] : undefined);
  return next ? titleOf(next, locale) : null;
}
