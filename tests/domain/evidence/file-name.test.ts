import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentOf, extensionOf, fileNameOf } from '#lib/domain/evidence/file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['三季度 证明.pdf', '三季度 证明.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\表.xlsx', '表.xlsx'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['a\u0000.pdf', 'a.pdf'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\u200Bb\uFEFF.pdf', 'ab.pdf'],
    ['a<b>:"|?*.pdf', 'a_b______.pdf'],
    ['  .hidden.pdf. ', 'hidden.pdf'],
    ['con.pdf', '_con.pdf'],
    ['LPT1', '_LPT1'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
    ['e\u0301.pdf', 'é.pdf'],
    ['///', ''],
    ['', ''],
    ['..', ''],
  ])('%j is kept as %j', (given, kept) => {
    expect(fileNameOf(given)).toBe(kept);
  });

  it('keeps its extension when it is cut', () => {
    const name = fileNameOf(`${'长'.repeat(300)}.docx`);
    expect([...name]).toHaveLength(120);
    expect(extensionOf(name)).toBe('docx');
  });

  it('is short, plain, stable, and leads nowhere, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = fileNameOf(given);
        expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]/u);
        expect([...name].length).toBeLessThanOrEqual(121);
        expect(name).not.toMatch(/^\.|\.$/);
        expect(fileNameOf(name)).toBe(name);
      }),
    );
  });
});

describe('the header it is sent with', () => {
  it('always saves, under a plain name and the full one', () => {
    expect(attachmentOf("三季度 'a'(1).pdf")).toBe(
      'attachment; filename="evidence.pdf"; filename*=UTF-8\'\'%E4%B8%89%E5%AD%A3%E5%BA%A6%20%27a%27%281%29.pdf',
    );
    expect(attachmentOf('none')).toContain('evidence.bin');
  });

  it('is one line of ASCII for every kept name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (given) => {
        expect(attachmentOf(fileNameOf(given))).toMatch(/^attachment; filename="[\w.]+"; filename\*=UTF-8''[\w.~%-]*$/);
      }),
    );
  });
});
