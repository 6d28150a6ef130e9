import { cache } from 'react';
import { readFrame } from './data.ts';

/** Sources, number of domains and whether there are statements in a release; nothing where no release is shown. */
export const loadFrame = cache(async (release: { countyCode: string; id: string } | null) =>
  release ? readFrame(release) : { sources: [], domains: 0, statements: false },
);
