import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { ReviewWords } from '#lib/features/review-words/view.ts';

type Props = {
  label: string;
  reason: string;
  words: ReviewWords;
  course: ReactNode;
  onWrite: (reason: string) => void;
};

/** Why a cell goes back, in words of the reviewer's own or usual ones to go on from. */
export function ReturnBox({ label, reason, words, course, onWrite }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // Whoever chose to return the cell writes next.
  useEffect(() => field.current?.focus(), []);
  const add = (chip: string) => onWrite(reason.trim() === '' ? chip : `${reason.trimEnd()} ${chip}`);
  return (
    <div className="return-box">
      <div className="return-words">
        <label htmlFor={id}>
          {words.returnReason}
          <span className="vh"> {label}</span>
        </label>
        <textarea
          ref={field}
          id={id}
          rows={2}
          minLength={2}
          maxLength={1000}
          value={reason}
          required
          onChange={(event) => onWrite(event.target.value)}
        />
        <p className="chips">
          <span className="dim">{words.usual}</span>
          {words.chips.map((chip) => (
            <button key={chip} type="button" className="chip" onClick={() => add(chip)}>
              {chip}
            </button>
          ))}
        </p>
      </div>
      {course}
    </div>
  );
}
