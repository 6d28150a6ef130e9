import type { EvidenceKind } from './kind.ts';

/** The part that each kind of document cannot be without. */
const MAIN_PARTS: readonly [string, EvidenceKind][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'],
];

/** What an archive is, by the parts it holds; null where it is none of the documents, or more than one. */
export function officeKind(names: readonly string[]): EvidenceKind | null {
  const kinds = MAIN_PARTS.filter(([part]) => names.includes(part)).map(([, kind]) => kind);
  const [only] = kinds;
  if (!only || kinds.length > 1) return null;
  return only === 'ofd' || names.includes('[Content_Types].xml') ? only : null;
}

/** Parts that carry programs: macros of either age, ActiveX controls, packages of any kind of file. */
const ACTIVE_PARTS =
  /vbaproject|vbadata|(^|\/)(macrosheets|dialogsheets|activex|customui)\/|\.(bas|cls|exe|dll|js|vbs|hta)$/i;

export function isActivePart(name: string): boolean {
  return ACTIVE_PARTS.test(name);
}

const ACTIVE_TYPES = /macroenabled|vbaproject|macrosheet|activex|ms-office\.vba/i;
/** Templates, objects and frames fetched from elsewhere run what they find there; a plain link does not. */
const FETCHED =
  /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External)(?=[^>]*\/(attachedTemplate|oleObject|frame|subDocument)["'])/i;

/** Whether a part that names types or relations names one that runs. */
export function namesActive(name: string, text: string): boolean {
  if (name === '[Content_Types].xml') return ACTIVE_TYPES.test(text);
  return name.endsWith('.rels') && FETCHED.test(text);
}
