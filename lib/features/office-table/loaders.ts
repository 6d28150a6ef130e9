import type { Locale } from '#lib/domain/vocabulary.ts';
import { currentSession } from '#lib/server/session.ts';
import { BYTE_ORDER_MARK } from '../csv/view.ts';
import { loadVillageRows } from '../office-village/loaders.ts';
import { type AskedBook, loadBook } from '../progress-book/loaders.ts';
import { TABLES, tableFile, tableRows, villageRows } from './view.ts';

type Asked = AskedBook & { kind: string; code: string; locale: Locale };

/** The figures of one page of the office as a file, as far as the person asking may read them; null for everybody else. */
export async function loadOfficeTable({ kind, code, locale, ...asked }: Asked) {
  const session = await currentSession();
  const known = TABLES.find((one) => one === kind);
  if (!session || !known) return null;
  const open = await loadBook(session, asked);
  const rows = open && tableRows(open.book, { kind: known, code });
  const found = rows ?? (known === 'units' ? await ofVillage() : null);
  if (!open || !found) return null;
  return { name: `${known}-${code}-${open.book.period}.csv`, text: BYTE_ORDER_MARK + tableFile(found, locale) };

  async function ofVillage() {
    const village = session && (await loadVillageRows(session, { ...asked, code }));
    return (
      village && villageRows(village.figures, village.unit, { ...village.open.book, indicators: village.indicators })
    );
  }
}
