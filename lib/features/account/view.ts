import { SECOND_FACTOR_ROLES } from '#lib/domain/actor.ts';
import { type Locale, ROLES } from '#lib/domain/vocabulary.ts';
import { type GrantRow, grantSentence } from '#lib/features/grant/view.ts';
import type { Department, Unit, User } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';

/** An account, and whether its owner has a second factor. */
export type AccountRow = User & { hasFactor: boolean };

/** Where people work and rights begin. */
export type Places = {
  units: Pick<Unit, 'id' | 'code' | 'kind' | 'nameZh' | 'nameEn'>[];
  departments: Department[];
};

export type Option = { value: string; label: string };

/** Lists to choose from, in the reader's language; the empty department is the unit itself. */
export function placeOptions({ units, departments }: Places, locale: Locale) {
  const t = translator(locale, 'accounts');
  const named = (one: { nameZh: string; nameEn: string }) => (locale === 'zh' ? one.nameZh : one.nameEn);
  const account = translator(locale, 'account');
  return {
    units: units.map((unit): Option => ({ value: unit.id, label: named(unit) })),
    departments: [
      { value: '', label: t('noDepartment') },
      ...departments.map((department): Option => ({ value: department.code, label: named(department) })),
    ],
    roles: ROLES.map((role): Option => ({ value: role, label: account(`role.${role}`) })),
  };
}

export type AccountLine = {
  id: string;
  username: string;
  name: string;
  workplace: string;
  rights: string[];
  /** Sentences on what is out of the ordinary: switched off, first password, no second factor. */
  marks: string[];
  active: boolean;
};

type Listed = { accounts: readonly AccountRow[]; grants: ReadonlyMap<string, readonly GrantRow[]>; places: Places };

/** The accounts whose name, user name or workplace holds what was asked for. */
export function accountLines({ accounts, grants, places }: Listed, query: string, locale: Locale): AccountLine[] {
  const wanted = query.normalize('NFKC').trim().toLowerCase();
  const lines = accounts.map((row): AccountLine => {
    const own = grants.get(row.id) ?? [];
    return {
      id: row.id,
      username: row.username,
      name: (locale === 'en' && row.nameEn) || row.name,
      workplace: workplaceOf(row, places, locale),
      rights: own.map((grant) => grantSentence(grant, locale)),
      marks: marksOf(row, own, locale),
      active: row.active,
    };
  });
  return lines.filter((line) =>
    [line.username, line.name, line.workplace].some((text) => text.toLowerCase().includes(wanted)),
  );
}

export function workplaceOf(row: AccountRow, { units, departments }: Places, locale: Locale): string {
  const place =
    departments.find(({ code }) => code === row.departmentCode) ?? units.find(({ id }) => id === row.unitId);
  return (locale === 'zh' ? place?.nameZh : place?.nameEn) ?? '';
}

function marksOf(row: AccountRow, grants: readonly GrantRow[], locale: Locale): string[] {
  const t = translator(locale, 'accounts');
  const decides = grants.some(({ role }) => SECOND_FACTOR_ROLES.includes(role));
  return [
    ...(row.active ? [] : [t('off')]),
    ...(row.demonstration ? [t('demonstration')] : []),
    ...(row.mustChangePassword ? [t('firstPassword')] : []),
    ...(decides && !row.hasFactor && !row.demonstration ? [t('noFactor')] : []),
  ];
}

const FAULTS = [
  ...['empty', 'tooLong', 'phone', 'email', 'username', 'role', 'taken', 'noUnit', 'noDepartment', 'self'],
  ...['day', 'dayOrder', 'samePerson', 'noPerson', 'nothingToDo', 'unfit'],
] as const;

/** What is wrong with a field, by the name that the schema or the write gave it. */
export function faultSentence(locale: Locale): (name: string) => string | null {
  const t = translator(locale, 'accounts');
  return (name) => {
    const known = FAULTS.find((one) => one === name);
    return known ? t(`fault.${known as 'empty'}`) : null;
  };
}
