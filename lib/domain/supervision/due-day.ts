import { deadline } from '../submission/deadline.ts';

/** What there is to say of an open item's day: that it is near, or has passed; null while it is far. */
export function saidOfDay(dueOn: string, today: string): 'due_soon' | 'overdue' | null {
  const { stage } = deadline(dueOn, today);
  if (stage === 'overdue') return 'overdue';
  return stage === 'soon' || stage === 'today' ? 'due_soon' : null;
}
