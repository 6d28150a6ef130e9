import { Tag } from '#components/ui/Notes.tsx';
import type { SaidWords } from '#lib/features/target-unit/view.ts';

const TONE = { open: 'plain', accepted: 'added', objected: 'correction' } as const;

/** What was said to a target: the word, the words, and whose they are. */
export function Said({ said }: { said: SaidWords }) {
  return (
    <>
      <Tag tone={TONE[said.state]}>{said.word}</Tag>
      {said.text ? <q className="tg-why">{said.text}</q> : null}
      {said.by ? <small className="tg-why">{said.by}</small> : null}
    </>
  );
}
