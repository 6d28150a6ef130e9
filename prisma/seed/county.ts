import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import type { CountyFiles, Outline } from './read/county.ts';

type Geometry = Outline['features'][number]['geometry'];

/** A county's settings and what it says of itself. JSON columns are written and read in different types. */
export type CountyRecords = {
  county: Omit<Row.County, 'languages' | 'thresholds' | 'auditSequence' | 'auditHash'> & {
    languages: string[];
    thresholds: typeof DEFAULT_THRESHOLDS;
  };
  profile: Omit<Row.CountyProfile, 'outline'> & { outline?: Geometry };
};

export function countyRecords(
  { profile, outline }: Pick<CountyFiles, 'profile' | 'outline'>,
  now: Date,
): CountyRecords {
  const { code, languages, outline: _file, domains: _kept, ...said } = profile;
  const { nameZh, nameEn, demonstration } = profile;
  const both = languages.length > 1;
  const geometry = outline?.features[0]?.geometry;
  return {
    county: {
      ...{ code, nameZh, nameEn, languages, demonstration, thresholds: DEFAULT_THRESHOLDS, createdAt: now },
      opensByItself: !demonstration,
    },
    profile: {
      countyCode: code,
      ...said,
      onlyLanguage: both ? null : (languages[0] ?? null),
      ...(geometry ? { outline: geometry } : {}),
    },
  };
}
