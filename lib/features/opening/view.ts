import { addDays } from '#lib/domain/calendar-day.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { dueOn, opensOn, type WorkCalendar, workingDayFrom } from '#lib/domain/submission/deadline.ts';
import { openPeriods } from '#lib/domain/submission/opening.ts';
import type { Trees } from '#lib/domain/unit-tree.ts';
import type { Frequency, UnitKind } from '#lib/domain/vocabulary.ts';
import type { Open } from './schema.ts';

type OpeningForm = {
  id: string;
  departmentCode: string;
  byDepartment: boolean;
  filedBy: UnitKind;
  ofKind: UnitKind;
  frequency: Frequency;
  opensAfterDays: number;
  dueAfterDays: number;
  createdOn: string | null;
};
type OpeningUnit = { id: string; kind: UnitKind; path: string };

/** A submission as it stands on the day it opens. */
export type Opened = {
  id: string;
  formId: string;
  unitId: string;
  departmentCode: string | null;
  period: string;
  opensOn: string;
  dueOn: string;
};

type Around = { forms: readonly OpeningForm[]; trees: Trees<OpeningUnit>; calendar: WorkCalendar; since: string };

/**
 * All submissions that should be open on `open.day`, of the filers that are there at the end of the period; those that
 * are open already are among them.
 */
export function openings({ forms, trees, calendar, since }: Around, open: Open): Opened[] {
  return forms.flatMap((form) =>
    spansOf(form, { calendar, since }, open).flatMap((span) =>
      filersOf(form, trees.at(span.period)).map((unit) => opened(form, unit, span)),
    ),
  );
}

type Span = { period: string; opensOn: string; dueOn: string };

function spansOf(form: OpeningForm, { calendar, since }: Pick<Around, 'calendar' | 'since'>, open: Open): Span[] {
  if (open.set) {
    return open.set
      .filter(({ period }) => parsePeriod(period)?.kind === form.frequency)
      .map(({ period, opensOn: day }) => {
        const due = workingDayFrom(addDays(day, form.dueAfterDays - form.opensAfterDays), calendar);
        return { period, opensOn: day, dueOn: due };
      });
  }
  return openPeriods(form, { since, today: open.day }).flatMap((period) => {
    const [opens, due] = [opensOn(period, form), dueOn(period, form, calendar)];
    const tooEarly = opens !== null && form.createdOn !== null && opens < form.createdOn;
    return opens === null || due === null || tooEarly ? [] : [{ period, opensOn: opens, dueOn: due }];
  });
}

/** Units of the form's level that have something below them to report on. */
function filersOf(form: OpeningForm, units: readonly OpeningUnit[]): OpeningUnit[] {
  const asked = units.filter(({ kind }) => kind === form.ofKind);
  return units.filter(({ kind, path }) => kind === form.filedBy && asked.some((unit) => unit.path.startsWith(path)));
}

function opened(form: OpeningForm, { id: unitId }: OpeningUnit, span: Span): Opened {
  const departmentCode = form.byDepartment ? form.departmentCode : null;
  return { id: `${form.id}-${span.period}-${unitId}`, formId: form.id, unitId, departmentCode, ...span };
}
