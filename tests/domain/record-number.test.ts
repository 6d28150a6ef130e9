import { describe, expect, it } from 'vitest';
import { isRecordNumber, RECORD_EXAMPLES, type RecordNumber } from '#lib/domain/record-number.ts';

const KINDS = Object.keys(RECORD_EXAMPLES) as RecordNumber[];

describe('record numbers', () => {
  it.each(KINDS)('%s is what its own example says, and no other kind', (kind) => {
    expect(isRecordNumber(kind, RECORD_EXAMPLES[kind])).toBe(true);
    for (const other of KINDS.filter((one) => one !== kind))
      expect(isRecordNumber(other, RECORD_EXAMPLES[kind]), `${kind} as ${other}`).toBe(false);
  });

  it.each([
    ['icpRecord', '湘ICP备2022001234号'],
    ['icpRecord', '粤ICP备12345号-12'],
    ['icpRecord', '京ICP证030173号'],
    ['policeRecord', '湘公网安备44010602000001号'],
    ['policeRecord', '湘公网安备　44010602000001号'],
    ['mapApprovalNumber', 'GS(2022)1234号'],
    ['mapApprovalNumber', '湘S（2022）12号'],
    ['mapApprovalNumber', 'GS京（2023）0123号'],
  ] as const)('%s may be %s', (kind, text) => expect(isRecordNumber(kind, text)).toBe(true));

  it.each([
    ['icpRecord', ''],
    ['icpRecord', 'ICP备12345678号'],
    ['icpRecord', '湘ICP备12345678'],
    ['icpRecord', '湘ICP备12号'],
    ['policeRecord', '公网安备 44010602000001号'],
    ['policeRecord', '湘公网安备 4401号'],
    ['policeRecord', '湘公网安备 44010602000001'],
    ['mapApprovalNumber', '湘S2022012号'],
    ['mapApprovalNumber', '湘S(22)012号'],
    ['mapApprovalNumber', '湘S(2022)号'],
    ['mapApprovalNumber', '<b>湘S(2022)012号</b>'],
  ] as const)('%s is not %j', (kind, text) => expect(isRecordNumber(kind, text)).toBe(false));
});
