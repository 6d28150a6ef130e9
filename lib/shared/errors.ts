/** Why a write was refused. Screens turn the code into a sentence in the reader's language. */
export type RefusalCode = 'forbidden' | 'invalid' | 'conflict' | 'key_reused' | 'not_empty' | 'not_found';

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: unknown;

  constructor(code: RefusalCode, message: string, details: unknown = null) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
