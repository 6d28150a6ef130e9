import { beforeAll, describe, expect, it } from 'vitest';
import { read, sourceFiles } from '#tests/architecture/sources.ts';
import { CALLS } from './calls.ts';
import { maySee, OFFICE } from './page-table.ts';
import { ANONYMOUS, comesAs, FORGED, openCounty, RIGHTLESS, VISITORS } from './visitors.ts';
import { SECRET_NAMES } from './world.ts';

/** Handlers that anybody may ask: they know nothing but releases, or nothing at all. */
const PUBLIC = [
  'app/api/[...rest]/route.ts',
  'app/api/health/ready/route.ts',
  'app/api/health/route.ts',
  'app/api/releases/[release]/compare/[file]/route.ts',
  'app/api/releases/[release]/indicators/[file]/route.ts',
  'app/api/releases/[release]/pictures/[kind]/[file]/route.ts',
  'app/api/releases/[release]/scorecards/[file]/route.ts',
  'app/api/releases/[release]/tables/[file]/route.ts',
];
const GUARDED = [
  'app/api/admin/audit/route.ts',
  'app/api/admin/backups/[name]/route.ts',
  'app/api/briefing/route.ts',
  'app/api/entry/cells/route.ts',
  'app/api/entry/evidence/route.ts',
  'app/api/evidence/[id]/route.ts',
  'app/api/internal/refresh/route.ts',
  'app/api/office/overview/route.ts',
  'app/api/office/targets/[file]/route.ts',
  'app/api/office/wall/route.ts',
  'app/api/supervision/files/[id]/route.ts',
  'app/api/supervision/replies/route.ts',
  'app/api/office/compare/[file]/route.ts',
  'app/api/office/tables/[kind]/[code]/route.ts',
];
/** What leads read of a place: at it, above it, or as the bureau that answers for it. */
const LEADING = ['leader', 'first_reviewer', 'reviewer', 'publisher'];

const LED = ['own', 'above', 'department'];

beforeAll(async () => {
  await openCounty();
}, 120_000);

const HERE = 'http://localhost:3000';
const envelope = (as: string) => ({
  locale: 'zh',
  key: 'key-of-the-handlers-1',
  as,
  input: CALLS['cell.saveCells'].input,
});
const posted = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request(HERE, { method: 'POST', body, headers });

/** Asks a handler as somebody; gives the status and all it said. */
async function ask(file: string, as: string): Promise<{ status: number; told: string }> {
  const handler = (await import(/* @vite-ignore */ `../../${file}`)) as Record<
    string,
    (request: Request, context: { params: Promise<object> }) => Promise<Response> | Response
  >;
  const form = new FormData();
  for (const [name, value] of Object.entries({
    submissionId: 'villages-u-T1',
    key: 'key-of-the-handlers-2',
    locale: 'zh',
    id: 'item',
    text: '请核对',
  }))
    form.set(name, value);
  form.set('file', new File(['%PDF-1.7\n%%EOF'], 'a.pdf'));
  const body = /evidence|supervision/.test(file) ? form : JSON.stringify(envelope(as));
  const params = Promise.resolve(
    file.includes('office')
      ? { kind: 'units', code: 'T1', file: file.includes('targets') ? '2022.csv' : 'zh.csv' }
      : { id: 'file' },
  );
  const answer = handler.POST
    ? await handler.POST(posted(body), { params })
    : await handler.GET?.(new Request(`${HERE}?i=WAT01,WAT02&u=T1`), { params });
  if (!answer) throw new Error(`${file} answers nothing`);
  return { status: answer.status, told: `${await answer.text()} ${JSON.stringify([...answer.headers])}` };
}

describe('the table of handlers', () => {
  it('names every handler that there is, and no other', () => {
    const found = sourceFiles().filter((file) => /^app\/.*\/route\.tsx?$/.test(file));
    expect(found.sort()).toEqual([...PUBLIC, ...GUARDED].sort());
  });

  it('has none among the public ones that looks at a session', () => {
    expect(PUBLIC.filter((file) => /session|working|gateway/.test(read(file)))).toEqual([]);
  });
});

describe.each(GUARDED)('%s', (file) => {
  /**
   * A filer or reviewer of the form's own town, or above it; whoever keeps the county, in the administration; the
   * secret alone opens the internal one.
   */
  const denied = [ANONYMOUS, FORGED, RIGHTLESS, ...VISITORS].filter(({ role, place }) => {
    // Whoever leads anything, as far as it reaches.
    if (file.includes('briefing')) return !['leader', 'first_reviewer', 'reviewer', 'publisher'].includes(role ?? '');
    // Whoever leads or answers for the town's item, and for the department of its indicator.
    if (file.includes('supervision/')) {
      const seen = ['leader', 'filer', 'first_reviewer', 'reviewer', 'publisher'].includes(role ?? '');
      const answers = role !== 'publisher' && place !== 'department';
      return !(seen && (answers || file.includes('[id]')) && LED.some((one) => one === place));
    }
    if (file.includes('admin')) return role !== 'admin' || place !== 'above';
    if (/office.(overview|targets|wall)/.test(file)) return !maySee(OFFICE, role, place);
    if (file.includes('office')) return !LEADING.includes(role ?? '') || place === 'sibling' || place === 'below';
    const involved = role === 'filer' || (file.includes('[id]') && (role === 'first_reviewer' || role === 'reviewer'));
    return file.includes('internal') || !involved || (place !== 'own' && place !== 'above');
  });

  it('is closed to whoever has no right, and tells nothing', { timeout: 60_000 }, async () => {
    expect(denied.length).toBeGreaterThan(15);
    const faults: string[] = [];
    for (const visitor of denied) {
      comesAs(visitor);
      const { status, told } = await ask(file, visitor.cookie ?? 'whoever');
      const named = SECRET_NAMES.filter((name) => told.includes(name));
      if (![401, 403, 404].includes(status) || named.length > 0) faults.push(`${visitor.cookie}: ${status} ${named}`);
    }
    expect(faults).toEqual([]);
  });
});
