import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/actor.ts';
import { askedBrief, briefOf } from '#lib/features/briefing/view.ts';
import { loadBook } from '#lib/features/progress-book/loaders.ts';
import { loadConcern, loadItem, loadItems } from '#lib/features/supervision/loaders.ts';
import { replyTo } from '#lib/features/supervision/mutations.ts';
import { loadDraftItem } from '#lib/features/supervision-draft/loaders.ts';
import { draftChoices, draftView } from '#lib/features/supervision-draft/view.ts';
import { loadReplyFile } from '#lib/features/supervision-file/loaders.ts';
import { itemView } from '#lib/features/supervision-item/view.ts';
import { itemList, shownOf } from '#lib/features/supervision-list/view.ts';
import { statementsOf } from '#tests/support/counted.ts';
import type { Fresh } from '#tests/support/database.ts';
import { person } from '#tests/support/open-form.ts';
import { CLERK, CLERK_2, HEAD, REVIEWER } from '#tests/support/review-county.ts';
import { sessionOf } from '#tests/support/reviewed.ts';
import { approve, LEADER, open, order, supervisedCounty } from '#tests/support/supervised.ts';

let fresh: Fresh;
let id: string;
beforeAll(async () => {
  fresh = await supervisedCounty();
  ({ id } = await open(fresh));
  await open(fresh, { unitId: 'u-T2', indicatorCode: 'WAT02', expected: '' });
  await approve(fresh, 'u-T1', [3, 4]);
  await replyTo(order(CLERK, { id, text: '已开工', files: [] }), async () => {}, fresh.door);
});
afterAll(() => fresh.remove());

const BUREAU = person('bureau', 'first_reviewer', 'u-C/', 'bureau');
const OTHER = person('other', 'first_reviewer', 'u-C/', 'health');
const seenBy = async (who: Person) =>
  ((await loadItems(sessionOf(who)))?.seen ?? []).map(({ item, mine }) =>
    `${item.unitId} ${mine ? 'mine' : ''}`.trim(),
  );

describe('who sees which items', () => {
  it('are the county’s leaders all, townships their own, bureaus what they answer for anywhere', async () => {
    expect((await seenBy(LEADER)).sort()).toEqual(['u-T1 mine', 'u-T2 mine']);
    expect((await seenBy(REVIEWER)).sort()).toEqual(['u-T1', 'u-T2']);
    expect(await seenBy(CLERK)).toEqual(['u-T1 mine']);
    expect(await seenBy(HEAD)).toEqual(['u-T1 mine']);
    expect((await seenBy(BUREAU)).sort()).toEqual(['u-T1', 'u-T2']);
    expect(await seenBy(OTHER)).toEqual([]);
    expect(await loadItems(sessionOf(person('admin', 'admin', 'u-C/')))).toBeNull();
  });

  it('are told over a filer’s tasks where they are theirs', async () => {
    expect(await loadConcern(sessionOf(CLERK))).toEqual({ open: 1, overdue: 1 });
    expect(await loadConcern(sessionOf(LEADER))).toEqual({ open: 0, overdue: 0 });
    expect(await loadConcern(sessionOf(person('admin', 'admin', 'u-C/')))).toEqual({ open: 0, overdue: 0 });
  });

  it('hold for one item and its files as for the list', async () => {
    expect(await loadItem(sessionOf(CLERK), id)).not.toBeNull();
    expect(await loadItem(sessionOf(CLERK_2), id)).toBeNull();
    expect(await loadItem(sessionOf(LEADER), 'no-such-item')).toBeNull();
    expect(typeof loadReplyFile).toBe('function');
  });
});

describe('the list', () => {
  it('counts by stage, and shows what its filters say', async () => {
    const found = await loadItems(sessionOf(LEADER));
    if (!found) throw new Error('nothing is seen');
    // The day of these items is long past by the clock of the machine.
    const all = itemList(found, shownOf(null, null), 'zh');
    expect(all.counts).toEqual({ open: 0, overdue: 2, met: 0, ended: 0 });
    expect(all.lines.map(({ stage }) => stage)).toEqual(['overdue', 'overdue']);
    expect(all.lines.find(({ unit }) => unit === 'T1镇')).toMatchObject({ owner: 'T1镇', mine: true });
    expect(all.lines.find(({ unit }) => unit === 'T1镇')?.answered).toMatch(/^答复1次/);
    expect(itemList(found, shownOf('met', null), 'zh').lines).toEqual([]);
    expect(all.filters.map(({ href }) => href)).toContain('/office/supervision?show=overdue');
    expect(shownOf('nonsense', '2')).toEqual({ stage: 'all', mine: false });
  });

  it('asks the database as often for many items as for few', async () => {
    const ask = () => loadItems(sessionOf(LEADER));
    await ask();
    const few = await statementsOf(ask);
    const { client } = fresh.door;
    const [first] = await client.supervision.findMany({ where: { id } });
    if (!first) throw new Error('no item');
    for (let number = 0; number < 40; number += 1)
      await client.supervision.create({ data: { ...first, id: `more-${number}`, state: 'ended' } });
    await ask();
    expect(await statementsOf(ask)).toBe(few);
    await client.supervision.deleteMany({ where: { id: { startsWith: 'more-' } } });
  });
});

describe('the page of an item', () => {
  it('says what, whose, how the figure stood and stands, and what happened', async () => {
    const found = await loadItem(sessionOf(LEADER), id);
    const view = found && itemView(found, 'zh');
    expect(view).toMatchObject({
      ...{ task: '请查明原因', owner: 'T1镇', openedBy: '李文', expected: '10个' },
      may: { reply: true, decide: true },
    });
    expect(view?.now?.figure.joined).toBe('7个');
    expect(view?.course.map(({ what, who, text }) => [what, who, text])).toEqual([
      ['列入督办', '李文', '请查明原因'],
      ['答复', '周敏', '已开工'],
    ]);
    const clerks = await loadItem(sessionOf(CLERK), id);
    expect(clerks && itemView(clerks, 'en')?.may).toEqual({ reply: true, decide: false });
  });
});

describe('the form that opens an item', () => {
  it('offers what may be supervised, and leads to an item there is already', async () => {
    const asked = { indicator: 'WAT01', unit: 'T1', period: '2022Q3' };
    const found = await loadDraftItem(sessionOf(LEADER), asked);
    if (!found) throw new Error('nothing to open');
    expect(draftChoices(found, 'zh').units.map(({ value }) => value)).toEqual(['C', 'T1', 'T2']);
    expect(draftView(found, 'zh')?.openAlready).toBe(`/office/supervision/${id}`);
    const other = await loadDraftItem(sessionOf(LEADER), { ...asked, indicator: 'WAT02' });
    expect(other && draftView(other, 'zh')).toMatchObject({ owner: '', openAlready: null, period: { code: '2022Q3' } });
  });

  it('is for leaders of the place, and for nothing that is not there', async () => {
    const asked = { indicator: 'WAT01', unit: 'T1', period: null };
    expect(await loadDraftItem(sessionOf(CLERK), asked)).toBeNull();
    expect(await loadDraftItem(sessionOf(person('l', 'leader', 'u-C/u-T2/')), asked)).toBeNull();
    expect(await loadDraftItem(sessionOf(LEADER), { ...asked, indicator: 'NONE' })).toBeNull();
    expect((await loadDraftItem(sessionOf(LEADER), { ...asked, unit: null }))?.chosen).toBeNull();
  });
});

describe('the brief of a view', () => {
  const brief = async (query: Record<string, string>, who = LEADER) => {
    const asked = askedBrief(query);
    const opened = await loadBook(sessionOf(who), { period: asked.period ?? undefined });
    if (!opened) throw new Error('no book');
    const head = { profile: null, release: null };
    const items = await loadItems(sessionOf(who));
    return briefOf({ ...opened, asked, head, items, address: 'http://x/office/briefing' }, 'zh');
  };

  it('names its scope, its figures with their sources, and what is supervised', async () => {
    const view = await brief({ period: '2022Q3' });
    expect(view.scope).toContain('2个乡镇');
    expect(view.places.map(({ rank }) => rank)).toEqual(['不排名', '不排名']);
    expect(view.supervision).toMatchObject({ overdue: 2, open: 0 });
    expect(view.figures).toHaveLength(5);
    const numbers = new Set(view.sources.map(({ number }) => number));
    for (const { headline } of view.domains) if (headline) expect(numbers).toContain(headline.mark.number);
    expect(view.release).toContain('尚未发布');
  });

  it('keeps of its address what it understands', () => {
    expect(askedBrief({ period: '2022Q2', domain: 'water', units: 'town', view: 'map', by: 'x' }).search).toBe(
      '?period=2022Q2&domain=water&units=town',
    );
    expect(askedBrief({ period: ['a', 'b'], units: 'nonsense' })).toMatchObject({
      period: null,
      sort: null,
      search: '',
    });
  });

  it('of a township is about the township, and about nothing else', async () => {
    const view = await brief({}, HEAD);
    expect(view.scope).toMatch(/^T1镇/);
    expect(view.places).toEqual([]);
    expect(view.supervision.lines.map(({ unit }) => unit)).toEqual(['T1镇']);
  });
});
