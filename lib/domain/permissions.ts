/** Who asks: a task of the system itself, or a signed-in person. */
export type Actor = { kind: 'system'; name: 'setup' } | { kind: 'person'; id: string };

/** What can be written. Every mutation names one of these; a name that is not here cannot be asked for. */
const ACTIONS = ['county.create', 'county.seed', 'release.publish'] as const;
export type Action = (typeof ACTIONS)[number];

/** Setting up may do what only happens in an empty county; persons are granted nothing until their roles say so. */
export function mayWrite(actor: Actor | null | undefined, action: Action): boolean {
  if (actor?.kind !== 'system' || actor.name !== 'setup') return false;
  return ACTIONS.includes(action);
}

export function actorName(actor: Actor): string {
  return actor.kind === 'system' ? `system:${actor.name}` : `person:${actor.id}`;
}
