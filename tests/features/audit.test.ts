import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditHash, canonical, sha256 } from '#lib/server/audit.ts';
import { chosenCounty, databaseAddress, siteAddress } from '#lib/server/env.ts';
import { Gate } from '#lib/server/gate.ts';
import { ensureSecrets } from '#lib/server/secrets.ts';

const json = fc.jsonValue({ maxDepth: 3 });

describe('the canonical text of a value', () => {
  it('is the same in whatever order its keys were written', () => {
    expect(canonical({ b: 1, a: { d: [1, { f: 1, e: 2 }], c: null } })).toBe(
      canonical({ a: { c: null, d: [1, { e: 2, f: 1 }] }, b: 1 }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (record) => {
        expect(canonical(Object.fromEntries(Object.entries(record).reverse()))).toBe(canonical(record));
      }),
    );
  });

  it('reads back as the value, with dates as text and absent keys left out', () => {
    expect(JSON.parse(canonical({ at: new Date('2022-07-28T01:00:00Z'), gone: undefined, none: null }))).toEqual({
      at: '2022-07-28T01:00:00.000Z',
      none: null,
    });
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps the order of a list', () => {
    expect(canonical([2, 1])).not.toBe(canonical([1, 2]));
  });
});

describe('the hash of an audit event', () => {
  const event = {
    countyCode: '999901',
    at: new Date('2022-07-28T01:00:00Z'),
    actor: 'person:p1',
    action: 'release.publish',
    subject: 'release:1',
    before: null,
    after: { a: 1 },
    sequence: 2,
    previousHash: '0'.repeat(64),
  };

  it('changes with every part of it', () => {
    const changes = [
      { countyCode: 'x' },
      { at: new Date(0) },
      { actor: 'x' },
      { action: 'x' },
      { subject: 'x' },
      { before: 0 },
      { after: { a: 2 } },
      { kept: { Remark: { rows: {} } } },
      { sequence: 3 },
      { previousHash: '1'.repeat(64) },
    ];
    const hashes = [event, ...changes.map((change) => ({ ...event, ...change }))].map(auditHash);
    expect(new Set(hashes).size).toBe(changes.length + 1);
  });

  it('takes a value never given for null, as the database does', () => {
    expect(auditHash({ ...event, before: undefined })).toBe(auditHash({ ...event, before: null }));
    expect(auditHash({ ...event, kept: null })).toBe(auditHash(event));
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('the gate', () => {
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('lets one in at a time, in the order they came, a failed one too', async () => {
    const gate = new Gate();
    const log: string[] = [];
    const work = (name: string, ms: number, fails = false) =>
      gate.exclusive(async () => {
        log.push(`${name} in`);
        await later(ms);
        log.push(`${name} out`);
        if (fails) throw new Error(name);
      });
    const all = await Promise.allSettled([work('a', 6), work('b', 1, true), work('c', 0)]);
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('lets through what already holds it, and runs what follows before the next', async () => {
    const gate = new Gate();
    const log: string[] = [];
    const first = gate.exclusive(
      () => gate.exclusive(async () => log.push('inner')),
      () => log.push('afterwards'),
    );
    const second = gate.exclusive(async () => log.push('second'));
    await Promise.all([first, second]);
    expect(log).toEqual(['inner', 'afterwards', 'second']);
  });

  it('makes work that was left running queue again', async () => {
    const gate = new Gate();
    const log: string[] = [];
    let left: Promise<unknown> = Promise.resolve();
    await gate.exclusive(async () => {
      left = later(2).then(() => gate.exclusive(async () => log.push('left over')));
    });
    const second = gate.exclusive(async () => {
      await later(8);
      log.push('second');
    });
    await Promise.all([left, second]);
    expect(log).toEqual(['second', 'left over']);
  });
});

describe('what the environment names', () => {
  const names = ['DULIANG_DATA', 'DULIANG_DATABASE_URL', 'DULIANG_COUNTY', 'DULIANG_ADDRESS', 'PORT'];
  const given = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'duliang-env-'));
    for (const name of names) delete process.env[name];
    process.env.DULIANG_DATA = folder;
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    for (const [name, value] of Object.entries(given)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('is a file in the data folder, or the PostgreSQL that is named', () => {
    expect(databaseAddress()).toEqual({ provider: 'sqlite', file: path.join(folder, 'duliang.db') });
    process.env.DULIANG_DATABASE_URL = 'postgresql://here/db';
    expect(databaseAddress()).toEqual({ provider: 'postgresql', url: 'postgresql://here/db' });
  });

  it('is one county of several, and the address that visitors use', () => {
    expect([chosenCounty(), siteAddress().href]).toEqual([null, 'http://localhost:3000/']);
    Object.assign(process.env, { DULIANG_COUNTY: '430581', DULIANG_ADDRESS: 'https://example.cn', PORT: '8080' });
    expect([chosenCounty(), siteAddress().href]).toEqual(['430581', 'https://example.cn/']);
  });

  it('holds secrets that are made once, long enough and for nobody else to read', () => {
    const made = ensureSecrets();
    expect(ensureSecrets()).toEqual(made);
    expect(Buffer.from(made.session, 'base64')).toHaveLength(32);
    expect(made.session).not.toBe(made.actions);
    if (process.platform !== 'win32') expect(statSync(path.join(folder, 'secrets.json')).mode & 0o077).toBe(0);
  });

  it('refuses secrets that a hand has weakened', () => {
    writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify({ session: 'short', actions: 'x'.repeat(50) }));
    expect(() => ensureSecrets()).toThrow();
  });
});
