import { Fragment, type ReactNode } from 'react';
import type { Line } from '#lib/features/review-line/view.ts';
import type { ReviewWords } from '#lib/features/review-words/view.ts';
import { ReturnBox } from './ReturnBox.tsx';
import { StateSign } from './StateSign.tsx';

type Props = {
  line: Line;
  words: ReviewWords;
  /** Whether there is a column of what was handed in before. */
  before: boolean;
  places: boolean;
  course: ReactNode;
  /** The reason being written; null where the cell is to be approved. */
  reason: string | null;
  /** Null where nothing can be decided about it. */
  onMark: ((reason: string | null) => void) | null;
};

/** One cell: what it was, what it is, what is said about it, and below it the reason why it goes back. */
export function ReviewRow({ line, words, before, places, course, reason, onMark }: Props) {
  const open = reason !== null;
  const state = open ? 'returning' : line.review !== 'open' ? line.review : line.suspicious ? 'suspicious' : 'fine';
  const label = places && line.place ? `${line.place} ${line.name}` : line.name;
  return (
    <>
      <tr className={open ? 'open' : undefined}>
        <td>
          <StateSign state={state} word={words.state[state]} />
        </td>
        <th scope="row">
          {places && line.place ? <span className="place">{line.place}</span> : null}
          <a href={line.history}>{line.name}</a> <span className="dim">{line.unit}</span>
          {line.followUp ? <span className="tag am">{words.followUp}</span> : null}
        </th>
        <td className="num mut" data-label={words.column.last}>
          {line.last}
        </td>
        {before ? (
          <td className={line.tag === 'changed' ? 'num was' : 'num mut'} data-label={words.column.before}>
            {line.tag === 'changed' ? <del>{line.before}</del> : line.before}
          </td>
        ) : null}
        <td className="num now" data-label={words.column.now}>
          {line.now}
        </td>
        <td className="num" data-label={words.column.change}>
          {line.change}
        </td>
        <td className="sayings">
          <Tag line={line} words={words} />
          <Said line={line} />
        </td>
        <td className="act">
          {onMark ? (
            <button type="button" className="plain" aria-pressed={open} onClick={() => onMark(open ? null : '')}>
              {open ? words.undo : words.back}
              <span className="vh"> {label}</span>
            </button>
          ) : (
            <span className="mut">{words.state[state]}</span>
          )}
        </td>
      </tr>
      {open && onMark ? (
        <tr className="open box">
          <td colSpan={before ? 8 : 7}>
            <ReturnBox label={label} reason={reason} words={words} course={course} onWrite={onMark} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

const TONE = { changed: 'tag am', new: 'tag ce', same: 'tag', first: 'tag' } as const;

function Tag({ line, words }: { line: Line; words: ReviewWords }) {
  return line.tag === 'first' ? null : <span className={TONE[line.tag]}>{words.tag[line.tag]}</span>;
}

/** The rules first, then the filer. */
function Said({ line }: { line: Line }) {
  return (
    <>
      {line.questions.map((question) => (
        <p key={question} className="question">
          {question}
        </p>
      ))}
      {line.sayings.map((saying) => (
        <p key={saying} className="mut">
          {saying}
        </p>
      ))}
      {line.files.map(({ id, name }) => (
        <Fragment key={id}>
          <a href={`/api/evidence/${id}`}>{name}</a>{' '}
        </Fragment>
      ))}
    </>
  );
}
