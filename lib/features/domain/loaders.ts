import { cache } from 'react';
import { readDomain, readDomains } from './data.ts';

/** The domains of a release; null where it holds no county unit. */
export const loadDomains = cache(readDomains);

/** One domain of a release; null for a code that is none. */
export const loadDomain = cache(readDomain);
