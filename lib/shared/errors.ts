/** Why a write was refused. Screens turn the code into a sentence in the reader's language. */
export const REFUSAL_CODES = [
  'signed_out',
  'forbidden',
  'invalid',
  'conflict',
  'key_reused',
  'not_empty',
  'not_found',
  'too_late',
  'too_many',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export class Refusal extends Error {
  readonly code: RefusalCode;
  /** What the screen needs to explain it: zod's issues, the other value of a conflict. */
  readonly details: unknown;

  constructor(code: RefusalCode, message: string, details: unknown = null) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
