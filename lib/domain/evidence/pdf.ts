/** How much of the end of a file readers search for the mark that ends it. */
const TAIL = 1024;

/** Whether the text (a PDF's bytes, one character each) ends as a PDF does, with nothing of weight behind. */
export function isWholePdf(text: string): boolean {
  const end = text.lastIndexOf('%%EOF');
  return end >= text.length - TAIL && end > 0 && /^[\s\0]*$/.test(text.slice(end + 5));
}

const ACTIVE = /\/(JavaScript|JS|Launch|RichMedia|XFA)\b/;

/** Whether a PDF's text names a program, a command or a player. A name may be written with codes: /J#61vaScript. */
export function isActivePdf(text: string): boolean {
  const said = withoutStreams(text);
  if (ACTIVE.test(said)) return true;
  return ACTIVE.test(said.replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));
}

/**
 * Compressed pictures hold any three letters sooner or later, so what is binary is not read as text. A stream of
 * plain text is, since an object can be dressed up as one.
 */
function withoutStreams(text: string): string {
  return text.replace(/>>\s*stream\r?\n([\s\S]*?)endstream/g, (whole, body: string) =>
    /[\x80-\xff]/.test(body.slice(0, 256)) ? ' ' : whole,
  );
}

/** Where streams that pack further objects begin and end; what they hold is not seen in the text itself. */
export function packedObjects(text: string): { begin: number; end: number }[] {
  const spans: { begin: number; end: number }[] = [];
  const header = /\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g;
  for (let found = header.exec(text); found; found = header.exec(text)) {
    const begin = header.lastIndex;
    const end = text.indexOf('endstream', begin);
    if (end > begin) spans.push({ begin, end });
  }
  return spans;
}
