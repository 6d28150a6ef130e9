import { working } from '#lib/server/working.ts';
import type { Contact } from './schema.ts';

/** Where reminders reach a person; the version is that of the account. */
export async function readContact(countyCode: string, id: string): Promise<Contact | null> {
  const found = await working().user.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: { phone: true, email: true, language: true, version: true },
  });
  return found && { ...found, language: found.language ?? 'zh' };
}
