import { z } from 'zod';

const id = z.string().min(1).max(64);

/** What is stored of a file; the browser names the place, and name, type, size and hash are the server's findings. */
export const evidenceInput = z.strictObject({
  submissionId: id,
  /** The cell it belongs to; null where it stands behind the whole form. */
  cell: z.strictObject({ unitId: id, indicatorCode: id, dimension: z.string().max(64) }).nullable(),
  fileName: z.string().min(1).max(120),
  mediaType: z.string().max(120),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type EvidenceInput = z.infer<typeof evidenceInput>;

export const removalInput = z.strictObject({ submissionId: id, id });
