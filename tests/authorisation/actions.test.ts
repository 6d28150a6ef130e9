import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '#lib/server/db.ts';
import { read, sourceFiles } from '#tests/architecture/sources.ts';
import type { Called } from './calls.ts';
import { contentsOf } from './contents.ts';
import { exportedBy } from './listing.ts';
import { ACTIONS, call, isRefusal, send } from './sent.ts';
import { type Allowed, mayWriteOffice, rolesOf, TABLE } from './table.ts';
import { ANONYMOUS, comesAs, FORGED, openCounty, RIGHTLESS, VISITORS, type Visitor } from './visitors.ts';
import { FORMS, putForm, SECRET_NAMES } from './world.ts';

let file: string;
let through: Door;
beforeAll(async () => {
  ({ file, through } = await openCounty());
}, 120_000);

let count = 0;
const nextKey = () => {
  count += 1;
  return `key-of-the-tests-${count}`;
};
const contents = () => {
  const db = new Database(file, { readonly: true });
  const text = contentsOf(db);
  db.close();
  return text;
};

const behind = Object.entries(ACTIONS).flatMap(([name, { write }]) =>
  write === 'door' ? [] : [[name, write] as const],
);

describe('the table of actions', () => {
  it('names every action that there is, and no other', () => {
    const found = exportedBy('actions').map(({ noun, name }) => `${noun}.${name}`);
    expect(found.sort()).toEqual(Object.keys(ACTIONS).sort());
  });

  it('knows every file that the browser can call', () => {
    const files = sourceFiles().filter((source) => /^['"]use server['"]/m.test(read(source)));
    expect(files.filter((source) => !/^lib\/features\/[a-z-]+\/actions\.ts$/.test(source))).toEqual([]);
  });
});

/** What a hand may send in place of what an action takes. */
const ODD: readonly unknown[] = [undefined, null, [], {}, 7, '', 'x', new Date(Number.NaN), new Map(), new FormData()];

/** Signing out takes nothing, so it does what it is for whatever was sent. */
const TAKING = Object.keys(ACTIONS).filter((name) => name !== 'sign-in.signOutByForm');

describe.each(TAKING)('%s', (name) => {
  it('refuses whatever is no input of it, from whoever may do most, and breaks at nothing', async () => {
    const before = contents();
    for (const visitor of [ANONYMOUS, ...VISITORS.filter(({ place }) => place === 'above')]) {
      comesAs(visitor);
      const faults = await Promise.all(ODD.map((odd) => oddly(name, odd)));
      expect(faults.filter((fault) => fault !== null)).toEqual([]);
    }
    expect(contents()).toBe(before);
  });
});

/** Why an action did not refuse what it cannot take; null where it did. */
async function oddly(name: string, odd: unknown): Promise<string | null> {
  try {
    const answer = await call(name, [odd, odd]);
    return isRefusal(answer) ? null : `${String(odd)}: ${JSON.stringify(answer)}`;
  } catch (error) {
    return `${String(odd)}: ${error}`;
  }
}

/** Whether the table denies it to this visitor, whatever the state of the form. */
function isDenied(write: Called, { role, place }: Visitor): boolean {
  const rule: Allowed = TABLE[write];
  if (rule.about === 'own') return role === null && place === null;
  if (rule.about === 'county') return role === null || !rolesOf(rule).includes(role) || place !== 'above';
  if (rule.about === 'office') return role === null || place === null || !mayWriteOffice(rule, role, place);
  if (rule.about !== 'form' || role === null || !rolesOf(rule).includes(role)) return true;
  return place !== 'own' && place !== 'above';
}

describe.each(behind)('%s', (name) => {
  it('is refused to whoever is not signed in, with nothing changed and nothing named', async () => {
    const before = contents();
    for (const visitor of [ANONYMOUS, FORGED]) {
      comesAs(visitor);
      const answer = await send(name, nextKey());
      expect(isRefusal(answer)).toBe(true);
      expect(SECRET_NAMES.filter((one) => JSON.stringify(answer).includes(one) && !isEcho(name, one))).toEqual([]);
    }
    expect(contents()).toBe(before);
  });
});

describe.each(behind.filter(([, write]) => TABLE[write].about !== 'own'))('%s', (name, write) => {
  const others = [...VISITORS, RIGHTLESS].filter((visitor) => isDenied(write, visitor));
  it('is refused to every other role and place', { timeout: 60_000 }, async () => {
    const rule: Allowed = TABLE[write];
    if (rule.about === 'form') await putForm(through, FORMS[rule.steps], rule.states[0] ?? 'filling');
    expect(others.length).toBeGreaterThan(25);
    const before = contents();
    const faults: string[] = [];
    for (const visitor of others) {
      comesAs(visitor);
      const answer = await send(name, nextKey());
      const told = SECRET_NAMES.filter((one) => JSON.stringify(answer).includes(one) && !isEcho(name, one));
      if (!isRefusal(answer) || told.length > 0) faults.push(`${visitor.cookie}: ${JSON.stringify(answer)}`);
    }
    expect(faults).toEqual([]);
    expect(contents()).toBe(before);
  });
});

/** A form shows again what was typed into it. */
function isEcho(name: string, one: string): boolean {
  return name.endsWith('ByForm') && one === 'secret-clerk';
}
