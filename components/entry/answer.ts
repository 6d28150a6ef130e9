import { accepted, conflicted, interrupted, type Ledger, refused, type Theirs } from '#lib/domain/entry/ledger.ts';
import type { SavedCells } from '#lib/features/cell/view.ts';
import type { Outcome } from '#lib/shared/outcome.ts';

/** What came of sending: the server's word, or none. */
export type Answer = Outcome<SavedCells> | { ok: false; code: 'offline' };

/** What the ledger is after an answer of the server, or after none. */
export function answered(ledger: Ledger, answer: Answer): Ledger {
  if (answer.ok) return accepted(ledger, answer.answer);
  switch (answer.code) {
    case 'conflict': {
      const { theirs, gone } = Object(answer.details) as { theirs?: Theirs[]; gone?: string[] };
      return conflicted(ledger, theirs ?? [], gone ?? []);
    }
    case 'invalid':
    case 'too_late': {
      const { cells } = Object(answer.details) as { cells?: string[] };
      const named = Array.isArray(cells) && cells.length > 0 ? cells : Object.keys(ledger.batch?.cells ?? {});
      return refused(ledger, named);
    }
    // The key is spent on another request: these cells go again under a new one.
    case 'key_reused':
      return conflicted(ledger, []);
    case 'signed_out':
      return interrupted(ledger, 'signed_out');
    case 'forbidden':
    case 'not_found':
      return interrupted(ledger, 'closed');
    default:
      return interrupted(ledger, 'offline');
  }
}
