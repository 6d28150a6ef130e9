import { expect, test } from 'vitest';
import { lightOf } from '#lib/domain/progress/light.ts';
import { formatStatusPercent, formatStatusRatio } from '#lib/domain/progress/status-percent.ts';

test('every status has its light', () => {
  expect([lightOf('achieved'), lightOf('held')]).toEqual(['done', 'done']);
  expect(lightOf('on_schedule')).toBe('go');
  expect(lightOf('slightly_behind')).toBe('slow');
  expect([lightOf('behind'), lightOf('missed'), lightOf('lost')]).toEqual(['late', 'late', 'late']);
  expect(lightOf('moving_away')).toBe('away');
  expect([lightOf('not_due'), lightOf('not_started')]).toEqual(['due', 'due']);
  expect([lightOf('no_data'), lightOf('not_rated')]).toEqual(['none', 'none']);
  expect([lightOf('watched'), lightOf('level_only')]).toEqual(['watch', 'watch']);
});

test('a label never says more than its light', () => {
  expect(formatStatusPercent(0.9996, 'slightly_behind')).toBe('99.9%');
  expect(formatStatusPercent(0.99999, 'slightly_behind')).toBe('99.9%');
  expect(formatStatusPercent(0.8996, 'behind')).toBe('89.9%');
  expect(formatStatusPercent(-0.001, 'moving_away')).toBe('−0.1%');
  expect(formatStatusPercent(0.999, 'missed')).toBe('99.9%');
  expect(formatStatusRatio(0.998, 'slightly_behind')).toBe('0.998');
});

test('where nothing is contradicted the label is whole', () => {
  expect(formatStatusPercent(0.9, 'slightly_behind')).toBe('90%');
  expect(formatStatusPercent(0.914, 'slightly_behind')).toBe('91%');
  expect(formatStatusPercent(0.9996, 'on_schedule')).toBe('100%');
  expect(formatStatusPercent(1.5, 'achieved')).toBe('150%');
  expect(formatStatusPercent(null, 'no_data')).toBe('—');
  expect(formatStatusRatio(0.75, 'behind')).toBe('0.75');
});
