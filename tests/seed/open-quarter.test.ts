import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#lib/domain/calendar-day.ts';
import { checkSubmission } from '#lib/features/submission-check/data.ts';
import { handedInCells } from '#lib/features/submission-round/schema.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { seedDemonstrationAccounts } from '#seed/accounts.ts';
import { seedOpenQuarter } from '#seed/open-quarter.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { figureRow } from '#tests/support/rows.ts';
import { seedEmptyCounty } from '../../prisma/seed.ts';
import { COUNTY, SEED_FOLDER } from './pack.ts';

/** A Monday. */
const NOW = new Date('2026-11-23T02:00:00Z');
let fresh: Fresh;
let done: Awaited<ReturnType<typeof seedOpenQuarter>>;

beforeAll(async () => {
  fresh = await freshDatabase();
  const unitsFile = path.join(SEED_FOLDER, 'units.csv');
  const profileFile = path.join(SEED_FOLDER, 'county-profile.json');
  await seedEmptyCounty(fresh.door, { unitsFile, profileFile, now: NOW });
  // The one figure that the slip is measured by: a sum of money a head.
  const people = figureRow('BASE01', COUNTY, '2021', 826_900, { countyCode: COUNTY });
  await fresh.door.client.figure.create({ data: people });
  await seedDemonstrationAccounts(fresh.door, { countyCode: COUNTY, now: NOW });
  done = await seedOpenQuarter(fresh.door, { countyCode: COUNTY, now: NOW });
}, 60_000);
afterAll(() => fresh.remove());

const submission = (id: string) =>
  fresh.door.client.submission.findFirstOrThrow({ where: { id }, include: { cells: true } });

describe('the open quarter of the demonstration', () => {
  it('asks every filer, and is part done', () => {
    expect(done.opened).toBe(252);
    expect(done.filled).toBeGreaterThan(150);
    expect(done.filled).toBeLessThan(252);
    expect(done.approved).toBeGreaterThan(5);
  });

  it('shows every state a form can be in', async () => {
    const states = await fresh.door.client.submission.groupBy({ by: ['state'] });
    expect(states.map(({ state }) => state).sort()).toEqual([
      'approved',
      'filling',
      'first_reviewed',
      'not_started',
      'returned',
      'submitted',
    ]);
  });

  it('is due in the days after it was seeded, on working days, and one report is overdue', async () => {
    const found = await fresh.door.client.submission.findMany();
    const days = [...new Set(found.map(({ dueOn }) => dueOn))].sort();
    expect(days).toEqual(['2026-11-19', '2026-11-26', '2026-11-30']);
    const overdue = found.filter(({ dueOn, state }) => dueOn < dayOf(NOW) && state === 'filling');
    expect(overdue.map(({ formId }) => formId)).toEqual(['education-term']);
  });

  it('holds nothing that happened after it was seeded, or before it opened', async () => {
    const events = await fresh.door.client.submissionEvent.findMany({ where: { kind: { not: 'opened' } } });
    const opened = addDays(dayOf(NOW), -18);
    for (const { at } of events) {
      expect(at.getTime()).toBeLessThanOrEqual(NOW.getTime());
      expect(dayOf(at) > opened).toBe(true);
    }
  });

  it('tells of every form in the order in which things happened, from the day it opened', async () => {
    const events = await fresh.door.client.submissionEvent.findMany({
      orderBy: [{ submissionId: 'asc' }, { sequence: 'asc' }],
      include: { submission: { select: { opensOn: true } } },
    });
    const early = events.filter(({ submissionId, at }, index) => {
      const before = events[index - 1];
      return before?.submissionId === submissionId && before.at > at;
    });
    expect(early).toEqual([]);
    const opened = events.filter(({ kind }) => kind === 'opened');
    expect(opened.every(({ at, submission: { opensOn } }) => dayOf(at) === opensOn)).toBe(true);
    expect(opened).toHaveLength(252);
  });

  it('has told those who review that forms wait for them', async () => {
    const told = await fresh.door.client.notice.findMany({ where: { kind: 'waiting' } });
    expect(told.map(({ userId }) => userId)).toEqual(expect.arrayContaining(['demo-reviewer']));
    expect(told.every(({ userId }) => userId === 'demo-reviewer' || /head$/.test(userId))).toBe(true);
    expect(new Set(told.map(({ userId }) => userId)).size).toBe(told.length);
  });

  it('asks the water bureau for the supply of a day, and has not got it yet', async () => {
    const found = await submission('water-quarter-2022Q3-u-430581');
    expect(found).toMatchObject({ state: 'not_started', departmentCode: 'water-bureau', cells: [] });
  });

  it('has a slip waiting with a reason, and the rules see it', async () => {
    const id = 'governance-joint-quarter-2022Q3-u-430581';
    const checked = await checkSubmission(fresh.door.client, COUNTY, id);
    const slip = checked?.cells.find(({ indicatorCode }) => indicatorCode === 'GOV08');
    expect(slip?.reason).toMatch(/台账/);
    expect([...(checked?.notes.keys() ?? [])]).toEqual(['u-430581|GOV08|']);
    const round = await fresh.door.client.submissionRound.findFirstOrThrow({ where: { submissionId: id } });
    expect(handedInCells(round.cells).find(({ indicatorCode }) => indicatorCode === 'GOV08')?.rules).toContain(
      'per_head',
    );
  });

  it('has a cell sent back, with the reason, and its filer was told', async () => {
    const found = await submission('water-villages-quarter-2022Q3-u-430581105');
    const back = found.cells.filter(({ review }) => review === 'returned');
    expect(back.map(({ indicatorCode, returnedBy }) => [indicatorCode, returnedBy])).toEqual([
      ['WAT04', 'person:demo-reviewer'],
    ]);
    const told = await fresh.door.client.notice.findMany({ where: { kind: 'returned' } });
    expect(told.map(({ userId }) => userId)).toEqual(['demo-dengjiapu']);
  });

  it('bears the names of the accounts where there is one, and approves nothing its author approved', async () => {
    const approved = await fresh.door.client.submission.findMany({ where: { state: 'approved' } });
    for (const { submittedBy, decidedBy } of approved) {
      expect(decidedBy).toBe('person:demo-reviewer');
      expect(submittedBy).not.toBe(decidedBy);
    }
    const own = await submission('governance-villages-quarter-2022Q3-u-430581109');
    expect(own.submittedBy).toBe('person:demo-shuangpai');
  });

  it('has a figure with a version for each cell that was approved', async () => {
    const cells = await fresh.door.client.submissionCell.count({ where: { review: 'approved' } });
    expect(cells).toBeGreaterThan(20);
    expect(
      await fresh.door.client.figureVersion.count({ where: { submissionId: { not: null } } }),
    ).toBeGreaterThanOrEqual(cells);
  });
});
