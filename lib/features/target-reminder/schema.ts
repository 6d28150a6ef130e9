import { z } from 'zod';
import { targetYear } from '../target/schema.ts';

/** Units whose heads are reminded of the targets they have not answered. */
export const remindSchema = z.strictObject({
  year: targetYear,
  unitIds: z.array(z.string().min(1).max(120)).min(1).max(200),
});
