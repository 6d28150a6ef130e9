import { Tag } from '#components/ui/Notes.tsx';
import type { FlagWords } from '#lib/features/target-words/view.ts';

type FlagsProps = {
  flags: readonly (FlagWords & { count?: number })[];
  /** How many places a remark is made of, where there is more than one. */
  many?: (count: number) => string;
  /** The reasons are written out beside the words. */
  told?: boolean;
};

const HARD: readonly FlagWords['name'][] = ['baseline_past_target', 'already_broken', 'unreachable'];

/** Remarks on a target: a word each, its reason one look away. */
export function Flags({ flags, many, told = false }: FlagsProps) {
  if (flags.length === 0) return null;
  return (
    <ul className="tg-flags">
      {flags.map(({ name, word, why, count = 1 }) => (
        <li key={name}>
          <Tag tone={HARD.includes(name) ? 'correction' : name === 'hold' ? 'plain' : 'waiting'}>{word}</Tag>
          {count > 1 && many ? <small>{many(count)}</small> : null}
          {told || count === 1 ? <small className={told ? 'tg-why' : 'tg-why brief'}>{why}</small> : null}
        </li>
      ))}
    </ul>
  );
}
