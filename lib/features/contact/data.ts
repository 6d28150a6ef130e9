import { working } from '#lib/server/working.ts';
import type { Contact } from './schema.ts';

/** Where reminders reach a person; the version is that of the account. */
export function readContact(countyCode: string, id: string): Promise<Contact | null> {
  return working().user.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: { phone: true, email: true, language: true, version: true },
  });
}
