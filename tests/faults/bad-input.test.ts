import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSecrets } from '#lib/server/secrets.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { CALLS, type Called } from '../authorisation/calls.ts';
import { rightfulActor } from '../authorisation/rightful.ts';
import { type Allowed, TABLE } from '../authorisation/table.ts';
import { attempt } from '../authorisation/trial.ts';
import { FORMS, putForm, storeMatrixCounty } from '../authorisation/world.ts';
import { chanceFrom } from '../proof/chance.ts';
import { SEED, TIMEOUT, times } from './counts.ts';
import { spoilt } from './spoilt.ts';

const INPUTS = times(10_000, 2_000_000);

let fresh: Fresh;
beforeAll(async () => {
  process.env.DULIANG_DATA = mkdtempSync(path.join(tmpdir(), 'duliang-bad-input-'));
  ensureSecrets();
  fresh = await freshDatabase();
  await storeMatrixCounty(fresh.door);
});
afterAll(() => fresh.remove());

/** What the clock does by itself takes nothing from outside, and the library of the second factor counts wrong codes. */
const FROM_OUTSIDE = (Object.keys(CALLS) as Called[]).filter(
  (name) =>
    !['opening.openDue', 'notice.writeNotices', 'notice-sending.sendNotices'].includes(name) &&
    !/^(second|password)/.test(name),
);

/** What comes of bad input to a write: how often it is refused, and where it breaks or changes something. */
async function tried(name: Called, count: number, run = CALLS[name].run) {
  const chance = chanceFrom(SEED);
  const rule: Allowed = TABLE[name];
  if (rule.about === 'form') await putForm(fresh.door, FORMS[rule.steps], rule.states[0] ?? 'filling');
  const actor = rightfulActor(rule);
  const found = { faults: [] as string[], refused: 0 };
  for (let at = 0; at < count; at += 1) {
    const input = spoilt(CALLS[name].input, chance) as object;
    try {
      const { refusal, changed, kept } = await attempt(fresh, { run, input }, actor);
      found.refused += Number(refusal !== null);
      if (changed || (refusal && kept)) found.faults.push(`${JSON.stringify(input)} changed something`);
    } catch (error) {
      found.faults.push(`${JSON.stringify(input)}: ${error}`);
    }
  }
  return found;
}

describe(`bad input, ${INPUTS} times over all writes (seed ${SEED})`, () => {
  it.each(FROM_OUTSIDE)(
    '%s refuses what does not fit, breaks at nothing and changes nothing',
    { timeout: TIMEOUT },
    async (name) => {
      const count = Math.ceil(INPUTS / FROM_OUTSIDE.length);
      const { faults, refused } = await tried(name, count);
      expect(faults.slice(0, 10)).toEqual([]);
      expect(refused).toBeGreaterThan(count / 4);
    },
  );

  it('breaks a write that asks the database with it as it is, which this harness sees', async () => {
    const { faults } = await tried('submission.submitSubmission', 100, ({ input }, through) =>
      through.client.submission.findFirstOrThrow({ where: { id: (input as { id: string }).id } }),
    );
    expect(faults.join('\n')).toContain('Prisma');
  });

  it('leaves something behind in a write that begins before it looks, which this harness sees', async () => {
    const { faults, refused } = await tried('submission.submitSubmission', 20, async (order, through) => {
      await fresh.door.client.county.updateMany({ data: { nameEn: `Begun ${Math.random()}` } });
      return CALLS['submission.submitSubmission'].run(order, through);
    });
    expect(refused).toBeGreaterThan(0);
    expect(faults.join('\n')).toContain('changed something');
  });
});
