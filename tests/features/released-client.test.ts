import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReleased, type ReleasedClient } from '#lib/server/released.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';

let fresh: Fresh;
let client: ReleasedClient;
beforeAll(async () => {
  fresh = await freshDatabase();
  client = openReleased(fresh.address);
});
afterAll(async () => {
  await client.$disconnect();
  await fresh.remove();
});

describe('the client of the public pages', () => {
  it('knows the release models and no other', () => {
    const foreign = [
      'figure',
      'unit',
      'user',
      'auditEvent',
      'submission',
      'target',
      'county',
      'fact',
      'indicatorVersion',
    ];
    for (const name of foreign) expect((client as unknown as Record<string, unknown>)[name]).toBeUndefined();
    expect(client.releasedFigure).toBeDefined();
  });

  it('cannot write', async () => {
    const data = {
      countyCode: COUNTY,
      releaseId: 'x',
      order: 1,
      kind: 'added',
      indicatorCode: 'A',
      unitCode: 'C',
      period: '2022',
    };
    const row = { ...data, reasonZh: 'x', reasonEn: 'x', demonstration: true };
    await expect(client.releasedChange.create({ data: row })).rejects.toThrow(/read-?only/i);
    expect(await client.releasedChange.count()).toBe(0);
  });
});
