import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import { addressesOf, languagesOf } from '#lib/features/frame/view.ts';
import { readSettings } from '#lib/features/profile/data.ts';
import { type Conflict, changeProfile } from '#lib/features/profile/mutations.ts';
import { profileSchema } from '#lib/features/profile/schema.ts';
import { othersSaid, profileFault, type Settings } from '#lib/features/profile/view.ts';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { publishedState } from '#lib/server/published-state.ts';
import type { Refusal } from '#lib/shared/errors.ts';
import { somebody } from '#tests/authorisation/people.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { publishedCounty } from '#tests/support/published.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await publishedCounty();
});
afterAll(() => fresh.remove());

const NOW = new Date('2022-10-20T02:00:00Z');
const stored = async () => (await readSettings(fresh.door.client, COUNTY)) as Settings;

/** What the form sends: every field as it stands, with some changed; an empty box is not sent. */
async function sent(change: Partial<Settings>, seen?: Settings): Promise<Record<string, string>> {
  const now = seen ?? (await stored());
  const { showOutline, ...rest } = { ...now, ...change };
  return { ...rest, ...(showOutline === '1' ? { showOutline } : {}), seen: JSON.stringify(now) };
}
const grants = [{ role: 'admin' as const, unitPath: '/u-C/', departmentCode: null }];
const admin = () => somebody('admin', 'above', { grants }).person;
const change = (input: object) => changeProfile({ countyCode: COUNTY, actor: admin(), now: NOW, input }, fresh.door);
const refusalOf = (input: object) =>
  change(input).then(
    () => null,
    (refusal: Refusal) => refusal,
  );

describe('a change of the profile', () => {
  it('is seen by the public pages at once; of rules alone they say nothing new, and no release changes', async () => {
    const released = () => fresh.door.client.release.findMany();
    const [before, releases] = [await publishedState(NOW), await released()];
    await change(await sent({ onSchedule: '95', slightlyBehind: '85.5', tolerances: 'A 2.5' }));
    expect(await publishedState(NOW)).toBe(before);
    await change(await sent({ sealText: '清溪', contactPhone: '0739-4221234', privacyZh: '一段。\r\n\r\n又一段。' }));
    expect(await publishedState(NOW)).not.toBe(before);
    expect(await released()).toEqual(releases);
    const { thresholds } = await fresh.door.client.county.findUniqueOrThrow({ where: { code: COUNTY } });
    expect(thresholds).toEqual({
      ...DEFAULT_THRESHOLDS,
      ...{ onSchedule: 0.95, slightlyBehind: 0.855, tolerances: { A: 0.025 } },
    });
  });

  it('keeps the outline, takes the empty for nothing, and leaves a trace of what differs alone', async () => {
    await fresh.door.client.countyProfile.updateMany({ data: { outline: { type: 'Polygon', coordinates: [] } } });
    expect(await change(await sent({ contactPhone: '', nameEn: 'Clear Brook' }))).toEqual({ changed: 2 });
    const profile = await fresh.door.client.countyProfile.findUniqueOrThrow({ where: { countyCode: COUNTY } });
    expect(profile).toMatchObject({ contactPhone: null, outline: { type: 'Polygon' }, nameEn: 'Clear Brook' });
    const county = await fresh.door.client.county.findUniqueOrThrow({ where: { code: COUNTY } });
    expect(county.nameEn).toBe('Clear Brook');
    const event = await fresh.door.client.auditEvent.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
    expect(event).toMatchObject({
      ...{ action: 'profile.change', before: { contactPhone: '0739-4221234' } },
      after: { contactPhone: '', nameEn: 'Clear Brook' },
    });
  });

  it('says in which languages the public pages are, and from when on a target is too easy or out of reach', async () => {
    await change(await sent({ onlyLanguage: 'zh', easyBelow: '75', stretchOver: '250' }));
    const county = await fresh.door.client.county.findUniqueOrThrow({ where: { code: COUNTY } });
    expect(county).toMatchObject({ languages: ['zh'], thresholds: { easyBelow: 0.75, stretchOver: 2.5 } });
    const profile = await fresh.door.client.countyProfile.findUniqueOrThrow({ where: { countyCode: COUNTY } });
    expect(languagesOf(profile)).toEqual(['zh']);
    expect(addressesOf(profile, (locale) => `/${locale}`)).toEqual({});
    await change(await sent({ onlyLanguage: '' }));
    const both = await fresh.door.client.countyProfile.findUniqueOrThrow({ where: { countyCode: COUNTY } });
    expect(languagesOf(both)).toEqual(['zh', 'en']);
    expect(addressesOf(both, (locale) => `/${locale}`)).toEqual({ 'zh-CN': '/zh', en: '/en', 'x-default': '/zh' });
  });

  it('shows what others changed meanwhile, and takes its place only when it is sent again', async () => {
    const seen = await stored();
    await change(await sent({ officeZh: '甲办' }));
    const mine = await sent({ officeZh: '乙办', sealText: '新' }, seen);
    const refusal = await refusalOf(mine);
    expect(refusal).toMatchObject({ code: 'conflict', details: { changed: ['officeZh'] } });
    const { current, changed } = (refusal as Refusal).details as Conflict;
    expect(othersSaid(current, changed, 'zh')).toEqual([{ label: '别人改成：发布办公室（中文）', text: '甲办' }]);
    expect((await stored()).officeZh).toBe('甲办');
    await change({ ...mine, seen: JSON.stringify(current) });
    expect(await stored()).toMatchObject({ officeZh: '乙办', sealText: '新' });
  });

  it('is not made where a tolerance names no indicator', async () => {
    const refusal = await refusalOf(await sent({ tolerances: 'A 1\nZZZ9 5' }));
    expect(refusal).toMatchObject({ code: 'invalid', details: [{ path: ['tolerances'], message: 'unknown:ZZZ9' }] });
    expect(profileFault('zh')('unknown:ZZZ9')).toBe('没有代码为ZZZ9的指标，请对照指标目录。');
  });

  it('leaves a database that proves itself', async () => {
    const { faults } = await proveDatabase(fresh.address);
    expect(faults.filter(({ values }) => 'table' in values && values.table.startsWith('County'))).toEqual([]);
  });
});

describe('what the form takes', () => {
  it.each([
    ['nameZh', '', 'empty'],
    ['nameEn', 'x'.repeat(61), 'tooLong'],
    ['officeZh', '两\n行', 'oneLine'],
    ['sealText', '五个字太多', 'seal'],
    ['contactPhone', 'call me', 'phone'],
    ['contactEmail', 'at home', 'email'],
    ['icpRecord', '12345678', 'icpRecord'],
    ['policeRecord', '湘公网安备 4305号', 'policeRecord'],
    ['mapApprovalNumber', '有', 'mapApprovalNumber'],
    ['licenceUrl', 'javascript:alert(1)', 'url'],
    ['onSchedule', '0', 'percent:1:1000'],
    ['coverageShare', '101', 'percent:0:100'],
    ['tolerance', '1.234', 'percent:0:100'],
    ['smallDenominator', '2.5', 'count'],
    ['slightlyBehind', '120', 'order'],
    ['onlyLanguage', 'fr', 'unfit'],
    ['stretchOver', '99', 'percent:100:10000'],
    ['tolerances', 'A 1\nwhat', 'line:2'],
  ] as const)('%s is not %j, and both languages say why', async (field, text, fault) => {
    const parsed = profileSchema.safeParse(await sent({ onSchedule: '100', slightlyBehind: '90', [field]: text }));
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toContainEqual([field, fault]);
    for (const locale of ['zh', 'en'] as const) expect(profileFault(locale)(fault)?.length).toBeGreaterThan(5);
  });

  it.each([
    ['icpRecord', '湘ICP备12345678号-1'],
    ['icpRecord', '京ICP证030173号'],
    ['policeRecord', '湘公网安备 43058102000001号'],
    ['mapApprovalNumber', '湘S（2022）012号'],
    ['mapApprovalNumber', 'GS(2022)1234号'],
    ['smallDenominator', '２０'],
    ['onSchedule', '99.5 %'],
  ] as const)('%s may be %s', async (field, text) => {
    expect(profileSchema.safeParse(await sent({ slightlyBehind: '90', [field]: text })).success).toBe(true);
  });

  it('is nothing that it does not name, and a broken memory of what was seen is a conflict, not a failure', async () => {
    expect(profileSchema.safeParse({ ...(await sent({})), demonstration: '0' }).success).toBe(false);
    for (const seen of ['', '{', '[1]', '{"nameZh":1}'])
      expect(await refusalOf({ ...(await sent({})), seen })).toMatchObject({ code: 'conflict' });
  });
});
