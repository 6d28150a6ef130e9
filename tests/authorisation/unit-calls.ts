import * as unit from '#lib/features/unit-change/mutations.ts';
import { readFirst } from '#tests/support/read-first.ts';

const unitRef = { id: 'u-T2', version: '0' };
const placed = { sort: 'town', nameZh: '新镇', nameEn: 'New Town', shortZh: '', shortEn: '', tileCol: '', tileRow: '' };
const onDay = { day: '2022-08-15', reason: '区划调整' };

/** What befalls units, each change read before it is made. */
export const UNIT_CALLS = {
  'unit-change.createUnit': {
    run: readFirst(unit.createUnit),
    input: { kind: 'township', parentId: 'u-C', ...placed, code: 'T9', ...onDay },
  },
  'unit-change.renameUnit': { run: readFirst(unit.renameUnit), input: { ...unitRef, ...placed, code: 'T2', ...onDay } },
  'unit-change.moveUnit': {
    run: readFirst(unit.moveUnit),
    input: { id: 'u-V21', version: '0', parentId: 'u-T1', ...onDay },
  },
  'unit-change.closeUnit': { run: readFirst(unit.closeUnit), input: { id: 'u-V21', version: '0', ...onDay } },
  'unit-change.mergeUnits': {
    run: readFirst(unit.mergeUnits),
    input: { ...unitRef, also: '', successorId: 'u-T1', ...onDay },
  },
  'unit-change.reopenUnit': {
    run: readFirst(unit.reopenUnit),
    input: { id: 'u-V29', version: '0', reason: '误撤' },
  },
} as const;
