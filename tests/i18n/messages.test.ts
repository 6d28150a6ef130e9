import { describe, expect, it } from 'vitest';
import { messages } from '#lib/i18n/messages/index.ts';
import { translator } from '#lib/i18n/translator.ts';
import { allTexts, LOCALES, namespaces, parseMessage, textsOf } from './catalogue.ts';

/** Where English names a thing by its Chinese sign on purpose: the other language, the seal of doubt, words to search for. */
const CHINESE_IN_ENGLISH = ['shell.otherLanguage', 'office.otherLanguage', 'summary.tilesAside'];
/** What stands between two sentences: nothing in Chinese, a space in English. */
const JOINERS = ['indicator.between'];
const isNamed = (at: string) => CHINESE_IN_ENGLISH.includes(at);

const faults = (locale: 'zh' | 'en', is: (text: string, at: string) => boolean) =>
  allTexts(locale)
    .filter(({ at, text }) => is(text, at))
    .map(({ at, text }) => `${at}: ${text}`);

/** Words of a message with tags taken out and one space where an argument stood. */
const wordsOf = (text: string) =>
  parseMessage(text)
    .words.join(' ')
    .replace(/<\/?\w+>/g, '');

describe('messages', () => {
  it('come in files that are all registered, the same in both languages', () => {
    expect(namespaces('en')).toEqual(namespaces('zh'));
    for (const locale of LOCALES) expect(Object.keys(messages[locale]).sort()).toEqual(namespaces(locale).sort());
  });

  it.each(namespaces('zh'))('%s: the same keys with the same arguments in both languages', (namespace) => {
    const [zh, en] = [textsOf('zh', namespace), textsOf('en', namespace)];
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    const given = (text: string | undefined) => [...new Set(parseMessage(text ?? '').arguments)].sort();
    const tags = (text: string | undefined) => [...new Set((text ?? '').match(/<\/?\w+>/g))].sort();
    for (const [key, text] of zh) {
      // A plural has no meaning in Chinese, and a name may be left out where the other language must say it.
      const onlyCounts = given(en.get(key)).filter((name) => !given(text).includes(name));
      const counted = parseMessage(en.get(key) ?? '').branches.map(({ name }) => name);
      expect(
        onlyCounts.filter((name) => !counted.includes(name)),
        `${namespace}.${key} en`,
      ).toEqual([]);
      expect(
        given(text).filter((name) => !given(en.get(key)).includes(name)),
        `${namespace}.${key} zh`,
      ).toEqual([]);
      expect(tags(en.get(key)), `${namespace}.${key} tags`).toEqual(tags(text));
    }
  });

  it.each(LOCALES)('in %s hold no empty text, no stray space and no straight quote', (locale) => {
    expect(faults(locale, (text, at) => text.trim() === '' && !JOINERS.includes(at))).toEqual([]);
    expect(faults(locale, (text) => / {2}|\s$/.test(text) && text.trim() !== '' && !/[,;:] $/.test(text))).toEqual([]);
    expect(faults(locale, (text) => /["']/.test(wordsOf(text)))).toEqual([]);
  });

  it.each(LOCALES)('in %s can be read by the formatter, branches with an "other"', (locale) => {
    for (const { at, text } of allTexts(locale)) {
      for (const { keys } of parseMessage(text).branches) expect(keys, at).toContain('other');
      for (const { kind, keys } of parseMessage(text).branches)
        if (locale === 'zh' && kind === 'plural') expect(keys, `${at}: Chinese has no singular`).not.toContain('one');
    }
  });

  it('in English hold no Chinese, but for names', () => {
    expect(faults('en', (text, at) => /\p{Script=Han}/u.test(text) && !isNamed(at))).toEqual([]);
  });

  it('in English use no full-width punctuation', () => {
    expect(
      faults('en', (text, at) => /[，。；：？！（）、“]\p{Script=Han}|[，。；：？！（）]/u.test(text) && !isNamed(at)),
    ).toEqual([]);
  });

  it('in Chinese are Chinese: every text with words has Chinese in it, but for codes and names', () => {
    const FOREIGN = /^((shell|office)\.otherLanguage|[^:]*(csv|json|Csv|Json|format|letters)|dataset\..*)/;
    expect(
      faults(
        'zh',
        (text, at) => /[A-Za-z]{2}/.test(wordsOf(text)) && !/\p{Script=Han}/u.test(text) && !FOREIGN.test(at),
      ),
    ).toEqual([]);
  });

  it('in Chinese use full-width punctuation between Chinese words', () => {
    expect(
      faults('zh', (text) =>
        /\p{Script=Han}\s*[,;:!?]\s*\p{Script=Han}|\p{Script=Han}\.(\s|$|\p{Script=Han})/u.test(text),
      ),
    ).toEqual([]);
    expect(faults('zh', (text) => /\p{Script=Han}[()]|[()]\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('in Chinese put no space between Chinese words', () => {
    expect(faults('zh', (text) => /\p{Script=Han} +\p{Script=Han}/u.test(text.replace(/《[^》]*》/g, '')))).toEqual([]);
  });

  it('count in English as English does', () => {
    const t = translator('en', 'summary');
    const finding = (n: number) => t('finding', { count: String(n), n, names: 'water', worst: 1 });
    expect(finding(1)).toBe('1 domain is on schedule; water is furthest behind');
    expect(finding(2)).toMatch(/^2 domains are on schedule/);
  });
});
