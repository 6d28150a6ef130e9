import type { OpenStage } from '../read/demonstration-rows.ts';
import type { Pack } from '../read/pack.ts';
import { unitId } from '../units.ts';
import { chance } from './chance.ts';

/** Which forms of the open quarter are how far, and what is wrong in them on purpose. */
export type Stages = {
  of(form: { id: string; reviewSteps: number }, unit: string): OpenStage;
  /** The row that plants a slip into a form of a unit, if there is one. */
  slip(formId: string, unit: string): Pack['open']['rows'][number] | undefined;
};

/** Departments of the county file in good time, as a rule. */
const OFFICE_PACE = 0.4;

/** Set on purpose where the file says so, else by chance: townships that are ahead elsewhere are ahead here, too. */
export function stagesOf(pack: Pick<Pack, 'open' | 'places'>): Stages {
  const pace = new Map(pack.places.rows.map((row) => [unitId(row.code), row.pace]));
  const given = (formId: string, unit: string) =>
    pack.open.rows.find((row) => row.form === formId && unitId(row.unit) === unit);
  return {
    of(form, unit) {
      const row = given(form.id, unit);
      if (row) return row.stage;
      const haste = chance(`open|${form.id}|${unit}`) + (pace.get(unit) ?? OFFICE_PACE) * 0.25;
      if (haste > 0.85) return form.reviewSteps === 2 ? 'first_reviewed' : 'approved';
      if (haste > 0.5) return 'submitted';
      if (haste > 0.4) return 'full';
      return haste > 0.2 ? 'filling' : 'not_started';
    },
    slip(formId, unit) {
      const row = given(formId, unit);
      return row?.indicator ? row : undefined;
    },
  };
}
