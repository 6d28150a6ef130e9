import type { LookBar as Bar } from '#lib/features/look-bar/view.ts';
import type { Debt, OfficeDepartment } from '#lib/features/office-department/view.ts';

/** What the page and its parts are drawn from. */
export type DepartmentProps = { bar: Bar; view: OfficeDepartment; debts: readonly Debt[] };
