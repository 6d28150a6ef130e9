import type { FormFault } from '#lib/domain/submission/form-faults.ts';

/** A fault as its sentence says it, with the names put where the words have kept their places. */
export function faultSentence(
  { kind, entry, other }: FormFault,
  sentences: Record<string, string>,
  names: { entries: Record<string, string>; forms: Record<string, string> },
): string {
  return (sentences[kind] ?? kind)
    .replace('{entry}', names.entries[entry] ?? entry)
    .replace('{other}', names.forms[other] ?? other);
}

/** The faults that a refusal carries; none where it was refused for another reason. */
export function faultsOf(details: unknown): FormFault[] {
  const faults = typeof details === 'object' && details !== null && 'faults' in details ? details.faults : [];
  return Array.isArray(faults) ? (faults as FormFault[]) : [];
}
