import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { EVIDENCE_FAULTS, MAX_EVIDENCE_FILES } from '#lib/domain/evidence/kind.ts';
import { addEvidence, removeEvidence } from '#lib/features/evidence/mutations.ts';
import { evidenceFile, evidenceRefused, sizeText } from '#lib/features/evidence/view.ts';
import { holdEvidence, readEvidence } from '#lib/server/evidence-store.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import {
  COUNTY_UNIT,
  EAST,
  EAST_CLERK,
  EAST_FORM,
  person,
  SETUP,
  storeOpenForms,
  WEST,
  WEST_FORM,
} from '#tests/support/open-form.ts';

const given = process.env.DULIANG_DATA;
let fresh: Fresh;
let folder = '';
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeOpenForms(fresh.door);
  folder = mkdtempSync(path.join(tmpdir(), 'duliang-evidence-'));
  process.env.DULIANG_DATA = folder;
});
afterAll(async () => {
  if (given === undefined) delete process.env.DULIANG_DATA;
  else process.env.DULIANG_DATA = given;
  rmSync(folder, { recursive: true, force: true });
  await fresh.remove();
});

const files = () => fresh.door.client.attachment.findMany({ where: { countyCode: COUNTY } });
const order = (actor: Actor | null, input: unknown, key: string = randomUUID()) => ({
  countyCode: COUNTY,
  actor,
  input,
  key,
  now: new Date('2022-10-08T01:00:00Z'),
});
const cellOf = (unitId: string, indicatorCode = 'AGR01') => ({ unitId, indicatorCode, dimension: '' });

async function add(
  change: Record<string, unknown> = {},
  actor: Actor | null = EAST_CLERK,
  content: string = randomUUID(),
) {
  const bytes = Buffer.from(content);
  const held = await holdEvidence(bytes);
  const file = { fileName: '证明.pdf', mediaType: 'application/pdf', bytes: bytes.length, sha256: held.sha256 };
  const input = { submissionId: EAST_FORM, cell: null, ...file, ...change };
  try {
    return { ...(await addEvidence(order(actor, input), held.keep, fresh.door)), sha256: held.sha256, input };
  } finally {
    await held.drop();
  }
}
const remove = (id: string, submissionId = EAST_FORM, actor: Actor | null = EAST_CLERK) =>
  removeEvidence(order(actor, { id, submissionId }), fresh.door);

describe('a file put behind a form', () => {
  it('is noted with who and when, and its bytes come back as they were', async () => {
    const added = await add({ cell: cellOf(EAST) }, EAST_CLERK, 'the very bytes');
    const [row] = await fresh.door.client.attachment.findMany({ where: { id: added.id } });
    expect(row).toMatchObject({
      fileName: '证明.pdf',
      indicatorCode: 'AGR01',
      uploadedBy: 'person:east',
      removedAt: null,
    });
    expect((await readEvidence(added.sha256))?.toString()).toBe('the very bytes');
    expect(evidenceFile(added)).toMatchObject({ href: `/api/evidence/${added.id}`, size: '1 KB', cell: cellOf(EAST) });
  });

  it('is found under a passing name no more, whether it was kept or refused', async () => {
    await add();
    await expect(add({}, person('other', 'filer', `${COUNTY_UNIT}/${WEST}/`))).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(readdirSync(path.join(folder, 'evidence')).filter((name) => name.startsWith('waiting'))).toEqual([]);
  });

  it('stays as it is once its cell is approved: nothing more, nothing less behind it', async () => {
    const added = await add({ cell: cellOf(EAST) });
    const key = { countyCode: COUNTY, submissionId: EAST_FORM, ...cellOf(EAST) };
    const review = (state: 'approved' | 'open') =>
      fresh.door.transaction((tx) =>
        tx.submissionCell.upsert({
          where: { countyCode_submissionId_unitId_indicatorCode_dimension: key },
          create: { ...key, state: 'missing', savedBy: '', savedAt: new Date(), review: state, version: 1 },
          update: { review: state },
        }),
      );
    await review('approved');
    await expect(add({ cell: cellOf(EAST) })).rejects.toMatchObject({ code: 'too_late' });
    await expect(remove(added.id)).rejects.toMatchObject({ code: 'too_late' });
    expect((await files()).find(({ id }) => id === added.id)?.removedAt).toBeNull();
    await review('open');
    await remove(added.id);
  });

  it('is not taken where who fills the form was closed before the end of its period', async () => {
    const where = { countyCode: COUNTY, id: EAST };
    const { validTo } = await fresh.door.client.unit.findFirstOrThrow({ where });
    await fresh.door.client.unit.updateMany({ where, data: { validTo: '2022-03-31' } });
    const before = await files();
    await expect(add()).rejects.toMatchObject({ code: 'too_late' });
    expect(await files()).toEqual(before);
    await fresh.door.client.unit.updateMany({ where, data: { validTo } });
    await add();
  });

  it('leaves neither row nor file where it is refused', async () => {
    const before = await files();
    const content = 'never kept';
    for (const actor of [
      null,
      SETUP,
      person('head', 'first_reviewer', `${COUNTY_UNIT}/`),
      person('x', 'reviewer', `${COUNTY_UNIT}/`),
    ]) {
      await expect(add({}, actor, content)).rejects.toMatchObject({ code: 'forbidden' });
    }
    for (const change of [
      { submissionId: 'none' },
      { submissionId: WEST_FORM },
      { uploadedBy: 'person:other' },
      { id: 'own' },
      { sha256: '../../secrets.json' },
      { cell: { ...cellOf(EAST), removedAt: null } },
      { cell: cellOf(WEST) },
      { cell: cellOf(COUNTY_UNIT) },
      { cell: cellOf(EAST, 'AGR09') },
      { cell: cellOf('none') },
    ]) {
      await expect(add(change, EAST_CLERK, content)).rejects.toMatchObject({ code: /invalid|forbidden/ });
    }
    expect(await files()).toEqual(before);
    const held = await holdEvidence(Buffer.from(content));
    expect(await readEvidence(held.sha256)).toBeNull();
    await held.drop();
  });

  it('is noted once when its browser asks twice', async () => {
    const added = await add();
    const key = randomUUID();
    const once = () => addEvidence(order(EAST_CLERK, added.input, key), async () => {}, fresh.door);
    const first = await once();
    const before = await files();
    expect(await once()).toEqual(first);
    expect(await files()).toEqual(before);
  });

  it('is one of a hundred at most', async () => {
    const have = await fresh.door.client.attachment.count({ where: { submissionId: EAST_FORM, removedAt: null } });
    for (let at = have; at < MAX_EVIDENCE_FILES; at += 1) await add();
    await expect(add()).rejects.toMatchObject({ code: 'too_many' });
  });
});

describe('a file taken away', () => {
  it('is gone for readers, and stays on the disk for the audit', async () => {
    const [row] = await fresh.door.client.attachment.findMany({ where: { submissionId: EAST_FORM, removedAt: null } });
    const { id = '', sha256 = '' } = row ?? {};
    await remove(id);
    expect(await fresh.door.client.attachment.count({ where: { id, removedAt: null } })).toBe(0);
    expect(await readEvidence(sha256)).not.toBeNull();
    await expect(remove(id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is not reached through another form, nor by somebody else, nor once the form is handed in', async () => {
    const [row] = await fresh.door.client.attachment.findMany({ where: { submissionId: EAST_FORM, removedAt: null } });
    const { id = '' } = row ?? {};
    const west = person('west', 'filer', `${COUNTY_UNIT}/${WEST}/`);
    await expect(remove(id, WEST_FORM, west)).rejects.toMatchObject({ code: 'not_found' });
    await expect(remove(id, EAST_FORM, west)).rejects.toMatchObject({ code: 'forbidden' });
    const where = { countyCode: COUNTY, id: EAST_FORM };
    await fresh.door.client.submission.updateMany({ where, data: { state: 'submitted' } });
    await expect(remove(id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add()).rejects.toMatchObject({ code: 'forbidden' });
    expect(await fresh.door.client.attachment.count({ where: { id, removedAt: null } })).toBe(1);
  });
});

describe('the place of the bytes', () => {
  it('is named by their hash alone', async () => {
    await expect(readEvidence('../secrets.json')).rejects.toThrow('no hash');
    expect(await readEvidence('0'.repeat(64))).toBeNull();
  });

  it('gives nothing where the bytes are no longer those that were stored', async () => {
    const held = await holdEvidence(Buffer.from('as it was'));
    await held.keep();
    const place = path.join(folder, 'evidence', held.sha256.slice(0, 2), held.sha256);
    expect(existsSync(place)).toBe(true);
    writeFileSync(place, 'edited');
    expect(await readEvidence(held.sha256)).toBeNull();
  });
});

it('says the size as one reads it', () => {
  expect([1, 2048, 1024 * 1024 - 600, 1_300_000, 10 * 1024 * 1024].map(sizeText)).toEqual([
    '1 KB',
    '2 KB',
    '1,023 KB',
    '1.2 MB',
    '10 MB',
  ]);
});

it('says in both languages why a file was not taken', () => {
  const sentences = EVIDENCE_FAULTS.flatMap((fault) =>
    (['zh', 'en'] as const).map((locale) => {
      const outcome = evidenceRefused(fault, locale);
      return outcome.ok ? '' : outcome.sentence;
    }),
  );
  expect(new Set(sentences).size).toBe(EVIDENCE_FAULTS.length * 2);
});
