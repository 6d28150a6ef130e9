/** What a form that works without a script shows after it was sent. */
export type FormState = {
  /** Why nothing was done; null where it was, or where nothing was sent yet. */
  fault: string | null;
  /** What is wrong with single fields. */
  faults: Record<string, string>;
  /** What was typed, shown again; passwords are not. */
  values: Record<string, string>;
  /** What was done. */
  done: string | null;
  /** What is told once and never again, for instance a first password. */
  told: readonly { label: string; text: string }[];
  /**
   * What it would do to others, said before it is done: the same form sent again, with `seen`, does it.
   */
  asks?: { title: string; lines: readonly string[]; seen: string; submit: string };
  /** A drawing that goes with it: one outline in a field of `size` × `size`, and what it is. */
  picture?: { size: number; path: string; label: string };
};

export const UNSENT: FormState = { fault: null, faults: {}, values: {}, done: null, told: [] };
