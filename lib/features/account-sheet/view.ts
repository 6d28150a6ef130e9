import type { z } from 'zod';
import { LOCALES, type Locale, ROLES } from '#lib/domain/vocabulary.ts';
import { type AccountInput, accountSchema, MOST_ACCOUNTS } from '#lib/features/account/schema.ts';
import type { Places } from '#lib/features/account/view.ts';
import { faultSentence } from '#lib/features/account/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Columns a sheet of accounts may have, in the order in which they are shown. */
export const COLUMNS = ['username', 'name', 'nameEn', 'phone', 'email', 'unit', 'department', 'role'] as const;
type Column = (typeof COLUMNS)[number];

export type SheetRow = {
  /** Number of the row in the sheet, its head being the first. */
  line: number;
  cells: Record<Column, string>;
  faults: string[];
  account: z.input<typeof accountSchema> | null;
};
export type ReadSheet = { rows: SheetRow[]; fault: string | null };

type Known = { places: Places; taken: ReadonlySet<string> };

/** The accounts a sheet asks for, each with what is wrong with it; `fault` where the sheet as a whole is no use. */
export function readSheet(cells: readonly string[][], known: Known, locale: Locale): ReadSheet {
  const t = translator(locale, 'accounts');
  const [head = [], ...body] = cells;
  const columns = head.map(columnOf);
  const missing = (['username', 'name', 'unit', 'role'] as const).filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const names = missing.map((column) => t(`sheet.column.${column}`)).join(locale === 'zh' ? '、' : ', ');
    return { rows: [], fault: t('sheet.missing', { names }) };
  }
  if (body.length === 0) return { rows: [], fault: t('sheet.nobody') };
  if (body.length > MOST_ACCOUNTS) return { rows: [], fault: t('sheet.tooMany', { most: MOST_ACCOUNTS }) };
  const taken = new Set(known.taken);
  return { rows: body.map((row, at) => readRow(row, columns, at + 2, { ...known, taken }, locale)), fault: null };
}

function readRow(
  row: readonly string[],
  columns: readonly (Column | null)[],
  line: number,
  { places, taken }: { places: Places; taken: Set<string> },
  locale: Locale,
): SheetRow {
  const cell = (column: Column) => row[columns.indexOf(column)]?.trim() ?? '';
  const cells = Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as Record<Column, string>;
  const { username, name, nameEn, phone, email } = cells;
  const account = {
    ...{ username, name, nameEn, phone, email },
    unitId: unitOf(cells.unit, places),
    departmentCode: departmentOf(cells.department, places),
    role: roleOf(cells.role),
  };
  const said = faultSentence(locale);
  const sentence = (fault: string) => said(fault) ?? said('unfit') ?? '';
  const parsed = accountSchema.safeParse(account);
  const issues = parsed.success ? [] : parsed.error.issues;
  // An unknown unit is said by its own name, below.
  const faults = issues.flatMap(({ path, message }) => (path[0] === 'unitId' ? [] : [sentence(message)]));
  if (account.unitId === '') faults.push(sentence('noUnit'));
  if (account.departmentCode === null) faults.push(sentence('noDepartment'));
  const plain = parsed.success ? parsed.data.username : username;
  if (plain !== '' && taken.has(plain)) faults.push(sentence('taken'));
  taken.add(plain);
  const fits = faults.length === 0 && isAccount(account) ? account : null;
  return { line, cells, faults: [...new Set(faults)], account: fits };
}

function isAccount(account: { role: string; departmentCode: string | null }): account is AccountInput {
  return account.departmentCode !== null && ROLES.some((role) => role === account.role);
}

/** However its head is written: in either language, or as the name of the column. */
function columnOf(head: string): Column | null {
  const plain = head.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const names = (column: Column) =>
    [column, ...LOCALES.map((locale) => translator(locale, 'accounts')(`sheet.column.${column}`))].map((name) =>
      name.replace(/\s/g, '').toLowerCase(),
    );
  return COLUMNS.find((column) => names(column).includes(plain)) ?? null;
}

function unitOf(text: string, { units }: Places): string {
  const found = units.find(({ code, nameZh, nameEn }) => [code, nameZh, nameEn].includes(text));
  return found?.id ?? '';
}

/** Empty for none; null where there is no such department. */
function departmentOf(text: string, { departments }: Places): string | null {
  if (text === '') return '';
  return departments.find(({ code, nameZh, nameEn }) => [code, nameZh, nameEn].includes(text))?.code ?? null;
}

function roleOf(text: string): string {
  const named = (role: (typeof ROLES)[number]) => [
    role,
    ...LOCALES.map((locale) => translator(locale, 'account')(`role.${role}`)),
  ];
  return ROLES.find((role) => named(role).includes(text)) ?? text;
}
