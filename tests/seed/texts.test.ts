import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from '#lib/i18n/messages/index.ts';
import { SEED_FOLDER, thePack } from './pack.ts';

const HAN = /\p{Script=Han}/u;
const { indicators } = thePack();

/** What readers are told of each reference: its note and its source, in one language. */
const references = (language: 'Zh' | 'En') =>
  indicators.rows.flatMap((row) => [row[`referenceNote${language}`], row[`referenceSource${language}`]]);

/** An address is the same in every language, and so is the number of a page behind it. */
const withoutAddresses = (text: string) => text.replace(/[\w-]+(\.[\w-]+)+(\/[\w.?=/-]*| content_\d+)?/g, '');

describe('the notes and sources of references', () => {
  it('are in Chinese on Chinese pages and in English on English ones', () => {
    const prose = (text: string | null): text is string => text !== null && /\p{L}/u.test(withoutAddresses(text));
    const zh = references('Zh').filter(prose);
    expect(zh.length).toBeGreaterThan(60);
    expect(zh.filter((text) => !HAN.test(text))).toEqual([]);
    expect(references('En').filter((text) => text !== null && HAN.test(text))).toEqual([]);
  });

  it('do not repeat that a figure is from memory, which its status says', () => {
    expect(references('En').filter((text) => text?.includes('memory'))).toEqual([]);
    const unchecked = indicators.rows.filter((row) => row.referenceStatus === 'memory');
    expect(unchecked.map((row) => row.referenceSourceZh)).toEqual(unchecked.map(() => null));
  });

  it('have Chinese punctuation where they are Chinese', () => {
    expect(
      references('Zh').filter((text) => text && /[,;()] ?\p{Script=Han}|\p{Script=Han} ?[,;()]/u.test(text)),
    ).toEqual([]);
  });
});

/** Hyphens for minus signs, and em dashes between amounts; years keep theirs: 2018—2022年. */
const SLIPS = [/(?<![\d/.-])\d+(\.\d+)?-\d+(\.\d+)? ?=/, /(?<!\d)\d{1,3}(\.\d+)?%?—\d/, /\d ?--? \d/];

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* texts(part);
}

describe('signs between numbers', () => {
  it('are what they mean, in seed files and messages', () => {
    const files = readdirSync(SEED_FOLDER).filter((file) => file.endsWith('.csv'));
    const lines = files.flatMap((file) => readFileSync(path.join(SEED_FOLDER, file), 'utf8').split('\n'));
    const all = [...lines, ...texts(messages)];
    expect(all.filter((line) => SLIPS.some((slip) => slip.test(line)))).toEqual([]);
  });
});
