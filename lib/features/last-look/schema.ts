import { z } from 'zod';

/** Up to when everything was seen: the moment at which the page that is looked at was made. */
export const lookSchema = z.strictObject({ seenAt: z.iso.datetime() });
