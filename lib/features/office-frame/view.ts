import { type Person, SECOND_FACTOR_ROLES } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permissions.ts';
import { reachOf } from '#lib/domain/reach.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { type OfficeTarget, officeHref } from '#lib/shared/office-routes.ts';
import { roomsOf } from '../admin-hub/view.ts';

/** Entries of the menu behind the sign-in, in the order they stand in. */
const ENTRIES = [
  'office',
  'compare',
  'targets',
  'supervision',
  'entry',
  'review',
  'publish',
  'board',
  'admin',
] as const;
export type Entry = (typeof ENTRIES)[number];

/** The page that an entry leads to. */
export function entryTarget(entry: Entry): OfficeTarget {
  return entry === 'supervision' || entry === 'compare' || entry === 'targets'
    ? { page: 'office', part: entry }
    : { page: entry };
}

/** The entry that a page hangs under: its own, or that of the nearest page above it. */
export function entryOver(here: OfficeTarget): Entry | undefined {
  const address = `${officeHref('zh', here)}/`;
  const above = ENTRIES.filter((entry) => address.startsWith(`${officeHref('zh', entryTarget(entry))}/`));
  return above.sort((a, b) => depthOf(b) - depthOf(a))[0];
}

function depthOf(entry: Entry): number {
  return officeHref('zh', entryTarget(entry)).length;
}

/** Whether the person decides for others, and has nothing but a password to show for it. */
export function needsSecondFactor({ grants, secondFactor }: Person): boolean {
  return secondFactor === 'missing' && grants.some(({ role }) => SECOND_FACTOR_ROLES.includes(role));
}

type Who = { person: Person; countyPath: string };

/** The entries that this person's grants lead to; each page asks for itself again. */
export function entriesOf({ person, countyPath }: Who): Entry[] {
  const county = { kind: 'county', unitPath: countyPath } as const;
  const holds = (role: Role) => person.grants.some((grant) => grant.role === role);
  const open: Record<Entry, boolean> = {
    office: reachOf(person, 'office.view').length > 0,
    compare: reachOf(person, 'office.view').length > 0,
    targets: reachOf(person, 'office.view').length > 0,
    supervision: reachOf(person, 'supervision.view').length > 0,
    entry: holds('filer'),
    review: holds('first_reviewer') || may(person, 'review.view', county),
    publish: may(person, 'release.view', county),
    board: may(person, 'board.view', county),
    admin: roomsOf({ person, countyPath }).length > 0,
  };
  return person.mustChangePassword ? [] : ENTRIES.filter((entry) => open[entry]);
}

/** Where each role begins; the first that the person has decides. */
const BEGINNINGS: readonly (readonly [Role, Entry])[] = [
  ['filer', 'entry'],
  ['first_reviewer', 'review'],
  ['reviewer', 'review'],
  ['publisher', 'publish'],
  ['admin', 'admin'],
  ['leader', 'office'],
];

/** What has to be done before any other page opens; null where nothing has. */
export function firstStep(person: Person): OfficeTarget | null {
  if (person.mustChangePassword) return { page: 'account', part: 'password' };
  return needsSecondFactor(person) ? { page: 'account', part: 'second-factor' } : null;
}

/** The page shown after signing in. */
export function beginning(who: Who): OfficeTarget {
  const first = firstStep(who.person);
  if (first) return first;
  const open = entriesOf(who);
  const found = BEGINNINGS.find(
    ([role, entry]) => open.includes(entry) && who.person.grants.some((one) => one.role === role),
  );
  return found ? entryTarget(found[1]) : { page: 'account' };
}
