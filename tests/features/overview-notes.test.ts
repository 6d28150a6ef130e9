import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteKey } from '#lib/features/behind-note/view.ts';
import { loadOverview } from '#lib/features/overview/loaders.ts';
import { loadBook } from '#lib/features/progress-book/loaders.ts';
import { addFigureRemark } from '#lib/features/remark/mutations.ts';
import { loadSinceLook } from '#lib/features/since-look/loaders.ts';
import { replyTo } from '#lib/features/supervision/mutations.ts';
import { working } from '#lib/server/working.ts';
import type { Fresh } from '#tests/support/database.ts';
import { person } from '#tests/support/open-form.ts';
import { CLERK, HEAD, NOW, PERIOD } from '#tests/support/review-county.ts';
import { sessionOf } from '#tests/support/reviewed.ts';
import { approve, LEADER, open, order, supervisedCounty } from '#tests/support/supervised.ts';

const session = sessionOf(LEADER);
let fresh: Fresh;
let id: string;
beforeAll(async () => {
  fresh = await supervisedCounty();
});
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

const note = async () =>
  (await loadOverview(session, {}, 'zh'))?.overview.notes.get(noteKey('u-T1', 'WAT01'))?.text ?? null;
const items = async () => (await loadSinceLook(session, '2022-10-01', 'zh'))?.look.counts.items;
const book = async () => (await loadBook(session))?.book;

describe('what was said of a figure', () => {
  it('stands on the overview as soon as it is said', async () => {
    expect([await note(), await items()]).toEqual([null, 0]);
    ({ id } = await open(fresh));
    expect([await note(), await items()]).toEqual(['督办：请查明原因', 1]);
    await replyTo(order(CLERK, { id, text: '已开工', files: [] }), async () => {}, fresh.door);
    expect(await note()).toContain('已开工');
  });

  it('costs no book its place', async () => {
    const before = await book();
    const later = new Date(NOW.getTime() + 60_000);
    await replyTo(order(CLERK, { id, text: '已完工', files: [] }, later), async () => {}, fresh.door);
    expect(await note()).toContain('已完工');
    expect(await book()).toBe(before);
  });
});

describe('a figure that somebody flags', () => {
  const SUM = { unitId: 'u-T1', indicatorCode: 'WAT01', dimension: '', period: PERIOD, text: '请核对' };
  const say = (kind: 'flagged' | 'unflagged', minutes: number) =>
    addFigureRemark(order(LEADER, { ...SUM, kind }, new Date(NOW.getTime() + minutes * 60_000)), fresh.door);
  const followed = async (who = session) =>
    (await loadOverview(who, { period: PERIOD }, 'zh'))?.overview.figures.doubts.followed;

  it('is counted at once by whoever may see it, until the flag is taken away', async () => {
    await approve(fresh, 'u-T1', [3, 4]);
    const west = sessionOf(person('west', 'first_reviewer', 'u-C/u-T2/'));
    expect([await followed(), await followed(west)]).toEqual([0, 0]);
    await say('flagged', 1);
    expect([await followed(), await followed(sessionOf(HEAD)), await followed(west)]).toEqual([1, 1, 0]);
    await say('unflagged', 2);
    expect(await followed()).toBe(0);
  });
});
