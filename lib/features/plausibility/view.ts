import type { Note } from '#lib/domain/plausibility/context.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type NoteWords, sentencesOf } from '../note-sentence/view.ts';

/** What the notes on a figure say to the person who filed it; the last one says what to do about them. */
export function noteSentences(notes: readonly Note[], words: NoteWords): string[] {
  return sentencesOf(notes, words, translator(words.locale, 'plausibility'));
}
