import { Packer } from 'docx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { siteAddress } from '#lib/server/env.ts';
import { currentSession } from '#lib/server/session.ts';
import { loadBrief } from '../briefing/loaders.ts';
import { briefDocument } from './view.ts';

/** The brief of an address as a file; null for whoever is not signed in, or leads nothing. */
export async function loadBriefFile(
  query: Record<string, string>,
  locale: Locale,
): Promise<{ name: string; bytes: Buffer } | null> {
  const session = await currentSession();
  const brief = session && (await loadBrief(session, query, locale));
  if (!brief) return null;
  const bytes = await Packer.toBuffer(briefDocument(brief, locale, siteAddress().origin));
  return { name: `${brief.file}.docx`, bytes };
}
