import { z } from 'zod';

/** Forms whose filers are reminded; one or many. */
export const reminderSchema = z.strictObject({ ids: z.array(z.string().min(1).max(120)).min(1).max(1000) });
