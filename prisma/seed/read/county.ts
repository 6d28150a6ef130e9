import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import {
  type DepartmentRow,
  type DomainRow,
  departmentRow,
  domainRow,
  type IndicatorRow,
  indicatorRow,
} from './catalogue-rows.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkForms, checkHolidays } from './check-forms.ts';
import { checkUnits } from './check-units.ts';
import { FaultList } from './fault.ts';
import { type FormRow, formRow, type HolidayRow, holidayRow } from './form-rows.ts';
import { readJson } from './json.ts';
import { outlineShape, type ProfileRow, profileShape, type UnitRow, unitRow } from './place-rows.ts';
import { type PlausibilityRow, plausibilityRow } from './plausibility-rows.ts';
import { type SourceRow, sourceRow } from './statement-rows.ts';
import { readTable, type Table } from './table.ts';

export type Outline = z.output<typeof outlineShape>;

/** All that makes a county before any figure is known. */
export type CountyFiles = {
  profile: ProfileRow;
  outline: Outline | null;
  units: Table<UnitRow>;
  domains: Table<DomainRow>;
  departments: Table<DepartmentRow>;
  indicators: Table<IndicatorRow>;
  sources: Table<SourceRow>;
  forms: Table<FormRow>;
  holidays: Table<HolidayRow>;
  plausibility: Table<PlausibilityRow>;
};

/**
 * Where the files stand. The catalogue's folder holds domains, departments, indicators and the rules by which
 * figures are doubted, and may hold the forms that ask for them and the holidays; beside the profile may stand the outline that it names, and the sources.
 */
export type CountyPlaces = { unitsFile: string; profileFile: string; catalogueFolder: string };

/** @throws SeedFault with every fault of every file, by file and line. */
export function readCounty(places: CountyPlaces): CountyFiles {
  const faults = new FaultList();
  const files = gatherCounty(places, faults);
  faults.throwIfAny();
  // A profile that could not be read is a fault, so there is one here.
  return { ...files, profile: files.profile as ProfileRow };
}

/** Reads and cross-checks into the list of faults, for readers that have further files to check. */
export function gatherCounty({ unitsFile, profileFile, catalogueFolder }: CountyPlaces, faults: FaultList) {
  const inCatalogue = (name: string) => path.join(catalogueFolder, name);
  const profile = readJson(profileFile, profileShape, faults);
  const files = {
    profile,
    outline: profile?.outline
      ? readJson(path.join(path.dirname(profileFile), profile.outline), outlineShape, faults)
      : null,
    units: readTable(unitsFile, unitRow, faults),
    domains: readTable(inCatalogue('domains.csv'), domainRow, faults),
    departments: readTable(inCatalogue('departments.csv'), departmentRow, faults),
    indicators: readTable(inCatalogue('indicators.csv'), indicatorRow, faults),
    sources: tableIfThere(path.join(path.dirname(profileFile), 'sources.csv'), sourceRow, faults),
    forms: tableIfThere(inCatalogue('forms.csv'), formRow, faults),
    holidays: tableIfThere(inCatalogue('holidays.csv'), holidayRow, faults),
    plausibility: readTable(inCatalogue('plausibility.csv'), plausibilityRow, faults),
  };
  checkUnits(files.units, profile?.code ?? null, faults);
  checkCatalogue(files, faults);
  checkForms(files.forms, files, faults);
  checkHolidays(files.holidays, faults);
  if (profile) checkDomainsKept(profileFile, profile, files.domains, faults);
  return files;
}

function tableIfThere<S extends z.ZodObject>(file: string, schema: S, faults: FaultList): Table<z.output<S>> {
  return existsSync(file) ? readTable(file, schema, faults) : { file: path.basename(file), rows: [] };
}

function checkDomainsKept(
  profileFile: string,
  profile: ProfileRow,
  domains: Table<DomainRow>,
  faults: FaultList,
): void {
  const known = new Set(domains.rows.map((row) => row.code));
  for (const code of profile.domains ?? []) {
    if (known.has(code)) continue;
    const line = readFileSync(profileFile, 'utf8').split(`"${code}"`, 1)[0]?.split('\n').length ?? 1;
    faults.add(path.basename(profileFile), line, 'unknown_code', { column: 'domains', value: code });
  }
}
