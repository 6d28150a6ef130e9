import type { Actor } from '#lib/domain/actor.ts';
import { somebody } from './people.ts';
import type { Allowed } from './table.ts';

/** Somebody who may do what a rule of the table allows. */
export function rightfulActor(rule: Allowed): Actor {
  if (rule.about === 'system') return { kind: 'system', name: rule.tasks.includes('clock') ? 'clock' : 'setup' };
  if (rule.about === 'form' || rule.about === 'office') return somebody(rule.role, 'own').person;
  if (rule.about === 'county') return somebody(rule.role, 'above').person;
  return somebody('filer', 'own', { id: 'secret-clerk' }).person;
}
