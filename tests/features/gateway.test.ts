import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditHash } from '#lib/server/audit.ts';
import { write } from '#lib/server/gateway.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { COUNTY, countyRow, departmentRow, intent } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await write(intent(), async (tx) => ({ answer: await tx.county.create({ data: countyRow() }) }), fresh.door);
});
afterAll(() => fresh.remove());

const addDepartment = (code: string, change = {}) =>
  write(
    intent({ subject: `department:${code}`, input: { code }, ...change }),
    async (tx) => {
      await tx.department.create({ data: departmentRow(code) });
      return { answer: { code }, after: { code } };
    },
    fresh.door,
  );
const departments = (code: string) => fresh.door.client.department.count({ where: { countyCode: COUNTY, code } });
const events = () => fresh.door.client.auditEvent.count({ where: { countyCode: COUNTY } });

describe('the gateway', () => {
  it.each([null, undefined, { kind: 'person', id: 'u1' }, { kind: 'system', name: 'other' }, {}, []])(
    'refuses %j, and nothing is written',
    async (actor) => {
      const before = await events();
      await expect(addDepartment('refused', { actor: actor as never })).rejects.toMatchObject({ code: 'forbidden' });
      expect(await departments('refused')).toBe(0);
      expect(await events()).toBe(before);
    },
  );

  it('refuses an action it has no name for', async () => {
    await expect(addDepartment('unnamed', { action: 'department.add' as never })).rejects.toBeInstanceOf(Refusal);
    expect(await departments('unnamed')).toBe(0);
  });

  it('refuses input that does not fit its schema, and nothing is written', async () => {
    const change = { schema: z.strictObject({ code: z.string().max(3) }) };
    await expect(addDepartment('too-long', change)).rejects.toMatchObject({ code: 'invalid' });
    expect(await departments('too-long')).toBe(0);
  });

  it.each(['a\0b', '\ud800', 'a\udfffb', '\\\u0000'])('refuses %j, which no database keeps as it is', async (name) => {
    await expect(addDepartment('unkept', { input: { code: 'unkept', parts: [{ name }] } })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await departments('unkept')).toBe(0);
  });

  it.each(['\\u0000', '👩‍👧', '\t\n', '\u2028'])('takes %j', async (code) => {
    await addDepartment(code);
    expect(await departments(code)).toBe(1);
  });

  it('rolls back the row and the audit event together when the mutation throws', async () => {
    const before = await events();
    const failing = write(
      intent(),
      async (tx) => {
        await tx.department.create({ data: departmentRow('torn') });
        throw new Error('half way');
      },
      fresh.door,
    );
    await expect(failing).rejects.toThrow('half way');
    expect(await departments('torn')).toBe(0);
    expect(await events()).toBe(before);
  });

  it('gives a retry with the same key and input the first answer, and writes once', async () => {
    const first = await addDepartment('once', { key: 'k1' });
    const before = await events();
    expect(await addDepartment('once', { key: 'k1' })).toEqual(first);
    expect(await departments('once')).toBe(1);
    expect(await events()).toBe(before);
  });

  it('refuses a key that was used with other input', async () => {
    await addDepartment('keyed', { key: 'k2' });
    await expect(addDepartment('other', { key: 'k2' })).rejects.toMatchObject({ code: 'key_reused' });
    expect(await departments('other')).toBe(0);
  });

  it('links every audit event to the one before it', async () => {
    const chain = await fresh.door.client.auditEvent.findMany({
      where: { countyCode: COUNTY },
      orderBy: { sequence: 'asc' },
    });
    expect(chain.length).toBeGreaterThan(2);
    let previousHash = '0'.repeat(64);
    for (const [at, event] of chain.entries()) {
      expect(event.sequence).toBe(at + 1);
      expect(event.previousHash).toBe(previousHash);
      expect(auditHash(event)).toBe(event.hash);
      expect(auditHash({ ...event, after: { code: 'edited' } })).not.toBe(event.hash);
      previousHash = event.hash;
    }
  });
});
