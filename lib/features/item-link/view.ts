import type { Person } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permissions.ts';
import { type Look, lookHref } from '#lib/shared/office-look.ts';
import type { Book } from '../progress-book/view.ts';

type Asked = { book: Book; look: Look; indicator: string; unit: string };

/** Where an item of supervision is opened on a figure, for whoever may; null for others, and for what is not judged. */
export function itemLink(person: Person, { book, look, indicator: code, unit: at }: Asked): string | null {
  const unit = book.units.find((one) => one.code === at);
  const indicator = book.indicators.find((one) => one.code === code);
  if (!unit || !indicator || indicator.direction === 'neutral' || indicator.dimensionName) return null;
  if (indicator.level === 'county' && unit.kind !== 'county') return null;
  const [departmentCode = null] = book.departmentsOf.get(code) ?? [];
  if (!may(person, 'supervision.open', { kind: 'office', unitPath: unit.path, departmentCode })) return null;
  const more = { indicator: code, unit: at, period: book.period, asOf: null };
  return lookHref(look, { page: 'office', part: 'supervision', id: 'new' }, more);
}
