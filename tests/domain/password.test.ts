import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooLong, PASSWORD_LEAST, PASSWORD_MOST, passwordFault } from '#lib/domain/password.ts';

const fault = (password: string, names: string[] = ['zhoumin', '周敏']) => passwordFault(password, names);

describe('a new password', () => {
  it.each(['我家门前有两棵枣树都很高', 'correct horse battery staple', 'lan-cha-7-pen-yu', 'ὀδυσσεὺς ἐν σπηλαίῳ'])(
    'may be a sentence of one’s own: %s',
    (password) => expect(fault(password)).toBeNull(),
  );

  it.each([
    ['elevenchars', 'short'],
    ['', 'short'],
    ['𠮷𠮷𠮷𠮷𠮷𠮷', 'short'],
    ['x1'.repeat(65), 'long'],
    ['Passw0rd!2022', 'common'],
    ['Password1234567890', 'common'],
    ['admin123456789', 'common'],
    ['qwertyuiop123', 'common'],
    ['1qaz2wsx3edc4rfv', 'common'],
    ['woaini5201314!', 'common'],
    ['duliang2026!!', 'common'],
    ['abcdefghijklmnop', 'common'],
    ['98765432109876', 'common'],
    ['aaaaaaaaaaaaaaaa', 'common'],
    ['ababababababab', 'common'],
    ['ＰＡＳＳＷＯＲＤ２０２２！！', 'common'],
    ['zhoumin20220', 'name'],
    ['ZHOUMIN_2022', 'name'],
  ] as const)('%j is %s', (password, why) => expect(fault(password)).toBe(why));

  it('is judged the same however it was typed', () => {
    expect(fault('ｌａｎ－ｃｈａ－７－ｐｅｎ－ｙｕ')).toBeNull();
  });

  it('counts characters as people do, so that a limit is the same for every script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const length = [...text.normalize('NFKC').toLowerCase()].length;
        const found = fault(text);
        expect(found === 'short').toBe(length < PASSWORD_LEAST);
        expect(found === 'long').toBe(length >= PASSWORD_LEAST && isTooLong(text));
      }),
    );
  });

  it('is too long for everybody at the same length, however many bytes its signs take', () => {
    expect(isTooLong('𠮷'.repeat(PASSWORD_MOST))).toBe(false);
    expect(isTooLong('𠮷'.repeat(PASSWORD_MOST + 1))).toBe(true);
    expect(isTooLong('x'.repeat(1_000_000))).toBe(true);
  });

  it('is never the user name with a little around it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{8,20}$/), fc.stringMatching(/^\d{4,5}$/), (name, tail) => {
        expect(fault(name + tail, [name])).not.toBeNull();
      }),
    );
  });
});
