import { Tag, type TagTone } from '#components/ui/Notes.tsx';
import type { Stage } from '#lib/domain/supervision/stage.ts';

const TONE: Record<Stage, TagTone> = { open: 'waiting', overdue: 'correction', met: 'added', ended: 'plain' };

/** The stage of an item: colour and word. */
export function StageTag({ stage, word }: { stage: Stage; word: string }) {
  return <Tag tone={TONE[stage]}>{word}</Tag>;
}
