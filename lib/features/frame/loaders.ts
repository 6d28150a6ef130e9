import { cache } from 'react';
import { readFrame } from './data.ts';

/** Sources and number of domains of a release; nothing where no release is shown. */
export const loadFrame = cache(async (release: { countyCode: string; id: string } | null) =>
  release ? readFrame(release) : { sources: [], domains: 0 },
);
