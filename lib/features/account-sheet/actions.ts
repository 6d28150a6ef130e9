'use server';

import { loadAccounts } from '#lib/features/account/loaders.ts';
import { createAccounts } from '#lib/features/account/mutations.ts';
import { translator } from '#lib/i18n/translator.ts';
import { act, refusal } from '#lib/server/act.ts';
import { formIn, sentForm } from '#lib/server/form.ts';
import { currentSession } from '#lib/server/session.ts';
import { cellsOfFile, cellsOfText } from '#lib/server/sheet-cells.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { readSheet, type SheetRow } from './view.ts';

export type SheetState = {
  fault: string | null;
  /** What was read, for a look before anything is made. */
  rows: Pick<SheetRow, 'line' | 'cells' | 'faults'>[];
  /** What goes on to the second step: the same cells as JSON. */
  cells: string | null;
  /** What was pasted, to be mended. */
  text: string;
  /** Set once the accounts are made. */
  told: { username: string; password: string }[] | null;
};

/** One form in two steps: read and shown first, made when it is sent again with what was shown. */
export async function sheetByForm(_before: SheetState, form: FormData): Promise<SheetState> {
  const sent = sentForm(form);
  const t = translator(sent.locale, 'accounts');
  const text = sent.input.text ?? '';
  const blank: SheetState = { fault: null, rows: [], cells: null, text, told: null };
  const session = await currentSession();
  const loaded = session && (await loadAccounts(session));
  if (!loaded) {
    const code = session ? 'forbidden' : 'signed_out';
    const outcome = refusal(new Refusal(code, 'accounts may not be seen'), sent.locale);
    return { ...blank, fault: outcome.ok ? null : outcome.sentence };
  }
  const cells = await cellsIn(formIn(form), sent.input);
  if (!cells) return { ...blank, fault: t('sheet.unreadable') };
  const known = { places: loaded.places, taken: new Set(loaded.accounts.map(({ username }) => username)) };
  // A form sent twice finds its own accounts; the key of the write knows that it was the same one.
  const repeated = sent.input.confirmed === '1' ? { ...known, taken: new Set<string>() } : known;
  const { rows, fault } = readSheet(cells, repeated, sent.locale);
  const shown = rows.map(({ line, cells: row, faults }) => ({ line, cells: row, faults }));
  const accounts = rows.flatMap(({ account }) => account ?? []);
  if (fault) return { ...blank, fault };
  if (accounts.length < rows.length) return { ...blank, rows: shown, fault: t('sheet.faulty') };
  if (sent.input.confirmed !== '1') return { ...blank, rows: shown, cells: JSON.stringify(cells) };
  const outcome = await act({ ...sent, input: { accounts } }, (order) => createAccounts(order));
  if (!outcome.ok) return { ...blank, rows: shown, fault: outcome.sentence };
  return { ...blank, told: outcome.answer.map(({ username, password }) => ({ username, password })) };
}

async function cellsIn(form: FormData, input: Record<string, string>): Promise<string[][] | null> {
  if (input.cells) return cellsOfJson(input.cells);
  const file = form.get('file');
  if (file instanceof File && file.size > 0) {
    return cellsOfFile(file.name, Buffer.from(await file.arrayBuffer()));
  }
  return cellsOfText(input.text ?? '');
}

function cellsOfJson(text: string): string[][] | null {
  try {
    const cells: unknown = JSON.parse(text);
    const isTable = (value: unknown): value is string[][] =>
      Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
    return isTable(cells) ? cells : null;
  } catch {
    return null;
  }
}
