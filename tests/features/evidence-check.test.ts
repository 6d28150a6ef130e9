import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_EVIDENCE_BYTES } from '#lib/domain/evidence/kind.ts';
import { checkEvidence } from '#lib/server/evidence-check.ts';
import { docx, JPEG, PNG, packedPdf, pdf, webp, xlsx, zipOf } from '#tests/support/evidence-files.ts';

const found = async (name: string, bytes: Buffer) => {
  const checked = await checkEvidence(name, bytes);
  return 'fault' in checked ? checked.fault : checked.kind;
};
const text = (content: string) => Buffer.from(content);
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

describe('a file that is what it says', () => {
  it.each([
    ['证明.pdf', pdf(), 'pdf'],
    ['packed.pdf', packedPdf('<< /Type /Page >>'), 'pdf'],
    ['照片.JPG', JPEG, 'jpeg'],
    ['photo.jpeg', JPEG, 'jpeg'],
    ['图.png', PNG, 'png'],
    ['a.webp', webp(), 'webp'],
    ['报告.docx', docx({ 'word/_rels/document.xml.rels': link('hyperlink') }), 'docx'],
    ['表.xlsx', xlsx(), 'xlsx'],
    ['p.pptx', zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }), 'pptx'],
    ['公文.ofd', zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<d/>' }), 'ofd'],
    ['zeros.docx', docx({ 'word/media/scan.bmp': zeros(0.9) }), 'docx'],
  ] as const)('%s is taken', async (name, bytes, kind) => {
    expect(await found(name, bytes)).toBe(kind);
  });
});

describe('a file that lies about what it is', () => {
  it.each([
    ['page.pdf', text('<!doctype html><script>alert(1)</script>'), 'unknown_kind'],
    ['drawing.svg', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'unknown_kind'],
    ['drawing.png', text('<svg onload="alert(1)"/>'), 'unknown_kind'],
    ['late.pdf', Buffer.concat([text('<html>\n'), pdf()]), 'unknown_kind'],
    ['setup.docx', text('MZ\x90\0'), 'unknown_kind'],
    ['plain.docx', zipOf({ 'a.txt': 'a' }), 'unknown_kind'],
    ['both.docx', docx({ 'xl/workbook.xml': '<w/>' }), 'unknown_kind'],
    ['untyped.docx', zipOf({ 'word/document.xml': '<w/>' }), 'unknown_kind'],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'old_office'],
    ['picture.pdf', PNG, 'mismatch'],
    ['sheet.docx', xlsx(), 'mismatch'],
    ['page.html', pdf(), 'mismatch'],
    ['no-extension', pdf(), 'mismatch'],
    ['twice.pdf.exe', pdf(), 'mismatch'],
  ] as const)('%s is refused', async (name, bytes, fault) => {
    expect(await found(name, bytes)).toBe(fault);
  });
});

describe('a file that is two things at once', () => {
  const archive = zipOf({ 'run.js': 'alert(1)' });
  const comment = (content: string) =>
    Buffer.concat([
      JPEG.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, content.length + 2]),
      text(content),
      JPEG.subarray(2),
    ]);

  it.each([
    ['a picture with an archive behind it', 'a.jpg', Buffer.concat([JPEG, archive])],
    ['a PNG with an archive behind it', 'a.png', Buffer.concat([PNG, archive])],
    ['a PNG with a page behind it', 'a.png', Buffer.concat([PNG, text('<html>')])],
    ['a PDF with an archive behind it', 'a.pdf', Buffer.concat([pdf(), archive])],
    ['a PDF with a page behind it', 'a.pdf', Buffer.concat([pdf(), text('<script>alert(1)</script>')])],
    ['a picture whose comment is a page', 'a.jpg', comment('<script>alert(1)</script>')],
    ['a picture whose comment is a PDF', 'a.jpg', comment('%PDF-1.7')],
    ['a WebP that goes on', 'a.webp', Buffer.concat([webp(), text('<html>')])],
    ['a document with something behind it', 'a.docx', Buffer.concat([docx(), text('<html>')])],
    ['a document in two archives', 'a.docx', Buffer.concat([docx(), docx()])],
    ['a cut PDF', 'a.pdf', pdf().subarray(0, 40)],
    ['a cut picture', 'a.jpg', JPEG.subarray(0, 30)],
    ['a cut PNG', 'a.png', PNG.subarray(0, 40)],
    ['a cut document', 'a.docx', docx().subarray(0, 200)],
  ])('%s is refused', async (_, name, bytes) => {
    expect(await found(name, bytes)).toBe('broken');
  });
});

describe('a file that does something', () => {
  it.each([
    ['a macro', 'a.docx', docx({ 'word/vbaProject.bin': 'x' })],
    ['a macro of the old kind', 'a.xlsx', xlsx({ 'xl/macrosheets/sheet1.xml': '<m/>' })],
    [
      'a type with macros',
      'a.docx',
      docx({}, '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
    ],
    [
      'a hidden macro project',
      'a.docx',
      docx({ 'word/a.bin': 'x' }, '<Override ContentType="application/vnd.ms-office.vbaProject"/>'),
    ],
    ['a control', 'a.xlsx', xlsx({ 'xl/activeX/activeX1.xml': '<ax/>' })],
    ['a template fetched from elsewhere', 'a.docx', docx({ 'word/_rels/settings.xml.rels': link('attachedTemplate') })],
    ['a program inside', 'a.docx', docx({ 'word/embeddings/x.exe': 'MZ' })],
    ['a script', 'a.pdf', pdf('<< /S /JavaScript /JS (app.alert(1)) >>')],
    ['a script written in codes', 'a.pdf', pdf('<< /S /J#61vaScript >>')],
    ['a script among packed objects', 'a.pdf', packedPdf('<< /S /JavaScript /JS (x) >>')],
    ['a script dressed up as a stream', 'a.pdf', pdf('<< >>\nstream\n<< /JS (x) >>\nendstream')],
    ['a command', 'a.pdf', pdf('<< /S /Launch /F (cmd.exe) >>')],
  ])('%s is refused', async (_, name, bytes) => {
    expect(await found(name, bytes)).toBe('active');
  });

  it('is not seen in the random bytes of a picture inside a PDF', async () => {
    const body = `<< /Filter /DCTDecode >>\nstream\n\xff\xd8\xff${'\x80'.repeat(40)}/JS (\nendstream`;
    expect(await found('scan.pdf', pdf(body))).toBe('pdf');
  });
});

describe('a file that is too much', () => {
  it('is refused by its bytes, before it is looked into', async () => {
    expect(await found('a.pdf', Buffer.alloc(0))).toBe('empty');
    expect(await found('', pdf())).toBe('no_name');
    const room = MAX_EVIDENCE_BYTES - pdf().length - 1;
    const largest = pdf(`% ${' '.repeat(room - 1)}`);
    expect(largest.length).toBe(MAX_EVIDENCE_BYTES);
    expect(await found('a.pdf', largest)).toBe('pdf');
    expect(await found('a.pdf', Buffer.concat([largest, text('\n')]))).toBe('too_big');
  });

  it('is refused by what it unpacks to', async () => {
    expect(await found('a.docx', docx({ 'word/media/a.bmp': zeros(101) }))).toBe('bomb');
    expect(await found('a.xlsx', xlsx({ 'xl/a.bin': zeros(20) }))).toBe('bomb');
  });

  it('is refused where a part is larger than it claims to be', async () => {
    const bytes = docx({ 'word/media/a.bmp': zeros(3) });
    const claim = Buffer.alloc(4);
    claim.writeUInt32LE(3 * 1024 * 1024);
    for (let at = bytes.indexOf(claim); at >= 0; at = bytes.indexOf(claim, at + 4)) bytes.writeUInt32LE(1000, at);
    expect(await found('a.docx', bytes)).toBe('bomb');
  });

  it('is refused where it has a password', async () => {
    const bytes = docx();
    bytes[bytes.indexOf('PK\x01\x02', 0, 'latin1') + 8] = 1;
    expect(await found('a.docx', bytes)).toBe('locked');
  });
});

it('whatever the bytes are, the check answers and takes nothing that is spoilt in its head', async () => {
  const names = fc.constantFrom('a.pdf', 'a.docx', 'a.png', 'a.jpg', 'a.webp', 'a.ofd');
  const whole = fc.constantFrom(pdf(), docx(), xlsx(), PNG, JPEG, webp());
  await fc.assert(
    fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
      expect(await found(name, Buffer.from(bytes))).toMatch(/^(empty|unknown_kind|broken|mismatch|old_office)$/);
    }),
  );
  await fc.assert(
    fc.asyncProperty(names, whole, fc.nat(), fc.integer({ min: 0, max: 255 }), async (name, bytes, place, value) => {
      const spoilt = Buffer.from(bytes);
      spoilt[place % spoilt.length] = value;
      expect(await found(name, spoilt)).toBeTypeOf('string');
    }),
    { numRuns: 500 },
  );
});

function link(kind: string): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationships><Relationship Id="r1" Type="${type}" Target="http://192.0.2.1/x.dotm" TargetMode="External"/></Relationships>`;
}
