import { z } from 'zod';

/** What came of handing notices to the outside. */
export const sentSchema = z.strictObject({ sent: z.array(z.string()), failed: z.array(z.string()) });
