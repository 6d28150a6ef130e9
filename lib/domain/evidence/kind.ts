/** The kinds of file that may stand behind a figure: each is checked by what it holds, never by its name. */
export const EVIDENCE_KINDS = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', extensions: ['png'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  // GB/T 33190, the format of official documents and electronic invoices.
  ofd: { mediaType: 'application/ofd', extensions: ['ofd'] },
} as const;
export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

export const EVIDENCE_EXTENSIONS: readonly string[] = Object.values(EVIDENCE_KINDS).flatMap(
  ({ extensions }) => extensions,
);

export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024;
/** Files of one form for one period that are not removed. */
export const MAX_EVIDENCE_FILES = 100;

/** Why a file was not taken; each has a sentence in the messages. */
export const EVIDENCE_FAULTS = [
  'empty',
  'too_big',
  'no_name',
  'old_office',
  'unknown_kind',
  'mismatch',
  'broken',
  'locked',
  'active',
  'bomb',
] as const;
export type EvidenceFault = (typeof EVIDENCE_FAULTS)[number];
