import { cache } from 'react';
import { readSummary } from './data.ts';

/** Rows of the front page; null where the release holds no county unit. */
export const loadSummary = cache(readSummary);
