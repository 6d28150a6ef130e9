import { describe, expect, it } from 'vitest';
import { digestOf, releaseHash, rowHash } from '#lib/server/digest.ts';
import { keptHash } from '#lib/server/kept-rows.ts';

const rows = [
  { code: 'a', value: 1.5, note: null },
  { code: 'b', value: 2, note: 'x' },
];

describe('the digest of rows', () => {
  it('is the same in whatever order rows and columns come, and whether an empty column is named or not', () => {
    const turned = [
      { note: 'x', value: 2, code: 'b' },
      { value: 1.5, code: 'a' },
    ];
    expect(digestOf(turned)).toBe(digestOf(rows));
  });

  it('changes with every value, every row and every row twice', () => {
    const others = [
      rows.slice(1),
      [...rows, ...rows.slice(1)],
      [],
      [{ code: 'a', value: 1.6 }, ...rows.slice(1)],
      [{ code: 'a', value: 1.5, note: '' }, ...rows.slice(1)],
      [
        { code: 'b', value: 1.5 },
        { code: 'a', value: 2, note: 'x' },
      ],
    ];
    expect(new Set([rows, ...others].map(digestOf)).size).toBe(others.length + 1);
  });

  it('tells a number from its text and a moment from nothing', () => {
    const all = [{ a: 1 }, { a: '1' }, { a: true }, { a: new Date(0) }, { a: null }, { b: 1 }].map(rowHash);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('what the audit keeps of a row', () => {
  it('stays what the chains of counties at work already hold', () => {
    const said = { note: '"引号"\n', reason: null, state: 'reported', value: 0.1, rateOnly: false };
    const cell = { ...said, savedAt: new Date('2022-07-28T01:00:00Z'), savedBy: 'person:p1' };
    expect(keptHash('SubmissionCell', cell)).toBe('uwd-fRqUGntdusu4LrM36A');
    const figure = { id: 'f1', value: -0, period: '2022Q2', at: new Date(0), parts: [1, null, { b: 1, a: 2 }] };
    expect(keptHash('Figure', figure)).toBe('aCYBuYjWR4gZT5waAUMiIQ');
  });
});

describe('the hash of a release', () => {
  const head = { id: '2022Q2-v1', noteZh: '说明', publishedAt: new Date('2022-07-28T01:00:00Z') };

  it('leaves out itself and the moment of withdrawal, and covers all else', () => {
    const hash = releaseHash(head, { figures: rows });
    expect(releaseHash({ ...head, hash, withdrawnAt: new Date(0) }, { figures: rows })).toBe(hash);
    expect(releaseHash({ ...head, noteZh: '另一个' }, { figures: rows })).not.toBe(hash);
    expect(releaseHash(head, { figures: rows.slice(1) })).not.toBe(hash);
    expect(releaseHash(head, { figures: rows, units: [] })).not.toBe(hash);
    expect(releaseHash(head, { units: rows })).not.toBe(hash);
  });
});
