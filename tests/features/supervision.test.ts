import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeLine } from '#lib/features/notice/view.ts';
import { endItem, extendItem, replyTo } from '#lib/features/supervision/mutations.ts';
import { faultName, namedFault, nowTold } from '#lib/features/supervision/view.ts';
import type { Fresh } from '#tests/support/database.ts';
import { CLERK, CLERK_2, HEAD } from '#tests/support/review-county.ts';
import { LEADER, open, order, supervisedCounty } from '#tests/support/supervised.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await supervisedCounty();
});
afterAll(() => fresh.remove());

const told = async (kind: 'supervised' | 'answered') =>
  (await fresh.door.client.notice.findMany({ where: { kind }, orderBy: { userId: 'asc' } })).map(
    ({ userId, values }) => [userId, (values as { said: string }).said],
  );
const FILE = { fileName: 'a.pdf', mediaType: 'application/pdf', bytes: 5, sha256: 'b'.repeat(64) };
const keep = async () => {};

describe('opening an item', () => {
  it('tells those responsible, with the way to it, and nobody else', async () => {
    const { id } = await open(fresh);
    expect(await told('supervised')).toEqual([
      ['clerk', 'opened'],
      ['head', 'opened'],
    ]);
    const [notice] = await fresh.door.client.notice.findMany({ where: { userId: 'clerk' } });
    if (!notice) throw new Error('nobody was told');
    expect(noticeLine(notice, 'zh')).toMatchObject({
      text: 'T1镇的指标WAT01（2022年第三季度）列入督办，请在11月30日前办结并答复。',
      detail: '请查明原因',
      href: `/office/supervision/${id}`,
    });
    expect(noticeLine(notice, 'en').text).toContain('Town T1: Indicator WAT01');
  });

  it.each([
    ['indicatorCode', 'open_already', {}],
    ['dueOn', 'past', { indicatorCode: 'WAT02', dueOn: '2022-10-01' }],
    ['dueOn', 'too_far', { indicatorCode: 'WAT02', dueOn: '2024-10-01' }],
    ['expected', 'number', { indicatorCode: 'WAT02', expected: '很多' }],
    ['expected', 'number', { indicatorCode: 'WAT02', expected: '≥95' }],
    ['departmentCode', 'nobody', { indicatorCode: 'WAT02', departmentCode: 'no-such-bureau' }],
    ['ownerId', 'not_theirs', { indicatorCode: 'WAT02', ownerId: 'clerk-2' }],
    ['unitId', 'place', { indicatorCode: 'WAT02', unitId: 'u-V11' }],
  ])('says of %s that it is %s', async (field, message, change) => {
    const error = await open(fresh, change).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'invalid', details: [{ path: [field], message }] });
    expect(namedFault(message, 'zh')).not.toBe(namedFault('unfit', 'zh'));
    expect(await fresh.door.client.supervision.count()).toBe(1);
  });

  it('is told to a bureau where it is the bureau’s, and to the person in charge', async () => {
    await open(fresh, { indicatorCode: 'WAT02', departmentCode: 'bureau', ownerId: 'bureau', expected: '' });
    expect((await told('supervised')).map(([name]) => name)).toEqual(['bureau', 'clerk', 'head']);
  });
});

describe('answering', () => {
  const item = async () =>
    (await fresh.door.client.supervision.findFirstOrThrow({ where: { indicatorCode: 'WAT01' } })).id;

  it('is kept with its files, and told to whoever opened it and to the others responsible', async () => {
    await replyTo(order(CLERK, { id: await item(), text: '已开工', files: [FILE] }), keep, fresh.door);
    expect(await told('answered')).toEqual([
      ['head', 'reply'],
      ['leader', 'reply'],
    ]);
    const [file] = await fresh.door.client.supervisionFile.findMany({ include: { reply: true } });
    expect(file).toMatchObject({ fileName: 'a.pdf', reply: { text: '已开工', by: 'person:clerk' } });
  });

  it('keeps no bytes where the answer is refused', async () => {
    let kept = 0;
    const count = async () => {
      kept += 1;
    };
    const blank = replyTo(order(CLERK, { id: await item(), text: ' ', files: [FILE] }), count, fresh.door);
    await expect(blank).rejects.toMatchObject({ code: 'invalid' });
    const other = replyTo(order(CLERK_2, { id: await item(), text: '已办', files: [] }), count, fresh.door);
    await expect(other).rejects.toMatchObject({ code: 'forbidden' });
    expect(kept).toBe(0);
  });
});

describe('deciding', () => {
  const item = () => fresh.door.client.supervision.findFirstOrThrow({ where: { indicatorCode: 'WAT01' } });

  it('puts the day off with a reason that is read in the course', async () => {
    const { id } = await item();
    const input = { id, version: 1, dueOn: '2022-12-15', reason: '等招标' };
    await extendItem(order(LEADER, input), fresh.door);
    expect(await item()).toMatchObject({ dueOn: '2022-12-15', version: 2 });
    const [reply] = await fresh.door.client.supervisionReply.findMany({ where: { kind: 'extended' } });
    expect(reply).toMatchObject({ text: '等招标', dueOn: '2022-12-15', by: 'person:leader' });
    expect((await told('answered')).filter(([, said]) => said === 'extended')).toHaveLength(2);
  });

  it('is a conflict where somebody was quicker, and says how it stands now', async () => {
    const { id } = await item();
    const late = extendItem(order(LEADER, { id, version: 1, dueOn: '2022-12-20', reason: '再等' }), fresh.door);
    const error: { details: unknown } = await late.catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'conflict', details: { theirs: { state: 'open', dueOn: '2022-12-15' } } });
    expect(nowTold(error.details, 'zh').map(({ text }) => text)).toEqual(['督办中', '2022年12月15日']);
    expect((await item()).dueOn).toBe('2022-12-15');
  });

  it('is not for those responsible, and not earlier than the day so far', async () => {
    const { id } = await item();
    const input = { id, version: 2, dueOn: '2022-12-14', reason: '提前' };
    await expect(extendItem(order(HEAD, input), fresh.door)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(extendItem(order(LEADER, input), fresh.door)).rejects.toMatchObject({
      details: [{ path: ['dueOn'], message: 'not_later' }],
    });
  });

  it('ends it for a reason, after which nobody answers any more', async () => {
    const { id } = await item();
    await endItem(order(LEADER, { id, version: 2, reason: '另行处理' }), fresh.door);
    expect(await item()).toMatchObject({ state: 'ended', endReason: '另行处理', endedBy: 'person:leader' });
    const late = replyTo(order(CLERK, { id, text: '又办了', files: [] }), keep, fresh.door);
    await expect(late).rejects.toMatchObject({ code: 'too_late' });
  });
});

describe('why an answer was not taken', () => {
  it('has a name for the address and a sentence for the page', () => {
    const fault = { ok: false, code: 'invalid', sentence: 'x', details: { fault: 'too_big' } } as const;
    expect(faultName(fault)).toBe('too_big');
    expect(faultName({ ...fault, code: 'too_late', details: null })).toBe('too_late');
    expect(namedFault('too_big', 'zh')).toContain('MB');
    expect(namedFault('too_late', 'en')).toContain('no longer');
    expect(namedFault(null, 'zh')).toBeNull();
    expect(namedFault('<script>', 'zh')).toBe(namedFault('failed', 'zh'));
  });
});
