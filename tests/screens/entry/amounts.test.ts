import { describe, expect, it } from 'vitest';
import { fieldText, movedText, referenceText } from '#components/entry/amounts.ts';
import { translator } from '#lib/i18n/translator.ts';
import { COUNT, SHARE, viewOf } from './form-view.ts';
import { storeOf, World } from './store-around.ts';

const around = (locale: 'zh' | 'en' = 'zh') => ({
  view: viewOf(['a'], [COUNT], { locale }),
  say: translator(locale, 'entry-grid'),
});
const reported = (value: number | null) => ({ state: 'reported' as const, value });

describe('how a figure moved', () => {
  it.each([
    ['a share in points', 88.1, 86.9, SHARE, '+1.2 个百分点'],
    ['a count in per cent', 1215, 1231, COUNT, '−1.3%'],
    ['a small base by its difference', 7, 5, COUNT, '+2'],
    ['nothing by nought', 5, 5, COUNT, '0'],
    ['far too much by how many times', 180_000, 18, COUNT, '约10,000倍'],
    ['a share never by times', 90, 1, SHARE, '+89 个百分点'],
  ])('%s', (_name, now, before, item, text) => {
    expect(movedText(reported(now), before, item, around())).toBe(text);
  });

  it('is not told where one of the two is missing', () => {
    expect(movedText(reported(5), null, COUNT, around())).toBeNull();
    expect(movedText(reported(null), 5, COUNT, around())).toBeNull();
    expect(movedText({ state: 'not_applicable', value: null }, 5, COUNT, around())).toBeNull();
    expect(movedText(reported(20), 1, COUNT, around('en'))).toBe('about 20 times');
  });
});

describe('a field', () => {
  const shown = (texts: { value?: string; numerator?: string; denominator?: string }, focused = false) => {
    const store = storeOf(viewOf(['a'], [SHARE]), new World());
    const fields = Object.entries(texts) as ['value', string][];
    store.write(fields.map(([field, text]) => ({ spot: { id: 'a|WAT01|', field }, text })));
    const of = (field: 'value' | 'numerator') =>
      fieldText(store.cell('a|WAT01|'), field, { focused, notApplicable: '不适用' });
    return [of('numerator'), of('value')];
  };

  it('shows what was typed while the cursor is in it, and as people read it otherwise', () => {
    expect(shown({ value: '８８.１％' }, true)).toEqual(['', '８８.１％']);
    expect(shown({ value: '８８.１％' })).toEqual(['', '88.1']);
    expect(shown({ numerator: '1.2万', denominator: '20000' })).toEqual(['12,000', '60']);
    expect(shown({ value: 'n/a' })).toEqual(['', '不适用']);
  });

  it('keeps what is no figure as it is', () => {
    expect(shown({ value: '约好' })).toEqual(['', '约好']);
    expect(shown({ value: '9', numerator: '1', denominator: '2' })[1]).toBe('9');
  });

  it('leaves references in the unit of the column', () => {
    expect(referenceText(1231.04, COUNT, '—')).toBe('1,231');
    expect(referenceText(null, COUNT, '—')).toBe('—');
  });
});
