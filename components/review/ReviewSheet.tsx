'use client';

import { type ReactNode, useState } from 'react';
import { beginReview } from '#lib/features/review/actions.ts';
import type { Line } from '#lib/features/review-line/view.ts';
import type { Sheet } from '#lib/features/review-sheet/view.ts';
import type { ReviewWords } from '#lib/features/review-words/view.ts';
import { newKey } from '#lib/shared/key.ts';
import { DecisionBar } from './DecisionBar.tsx';
import { fillIn } from './fill-in.ts';
import { ReviewRow } from './ReviewRow.tsx';

type Props = {
  locale: 'zh' | 'en';
  sheet: Sheet;
  /** A small picture of each line's course, drawn on the server. */
  courses: Readonly<Record<string, ReactNode>>;
  words: ReviewWords;
  /** Where to go once it is decided, and where the list is. */
  next: string;
  list: string;
};

/** The cells of a form, and what the reviewer decides about them. */
export function ReviewSheet({ locale, sheet, courses, words, next, list }: Props) {
  const worth = sheet.lines.filter(isWorth);
  const [only, setOnly] = useState(worth.length > 0 && sheet.lines.length > 20);
  const [returned, setReturned] = useState<ReadonlyMap<string, string>>(new Map());
  const [begun, setBegun] = useState(false);
  const { step } = sheet;

  function mark(id: string, reason: string | null) {
    const next = new Map(returned);
    if (reason === null) next.delete(id);
    else next.set(id, reason);
    setReturned(next);
    if (begun || step === null) return;
    // From now on the filer cannot take it back; that it fails changes nothing for the reviewer.
    setBegun(true);
    void beginReview({ locale, key: newKey(), input: { id: sheet.id, version: sheet.version, step } });
  }

  const shown = only ? sheet.lines.filter((line) => isWorth(line) || returned.has(line.id)) : sheet.lines;
  const places = sheet.lines.some(({ place }) => place !== null);
  const before = sheet.lines.some((line) => line.before !== null);
  return (
    <>
      <div className="review-tabs">
        <button type="button" className="btn" aria-pressed={only} onClick={() => setOnly(true)}>
          {fillIn(words.only, { count: worth.length })}
        </button>
        <button type="button" className="btn" aria-pressed={!only} onClick={() => setOnly(false)}>
          {fillIn(words.all, { count: sheet.lines.length })}
        </button>
      </div>
      <table className="review-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{words.column.tag}</span>
            </th>
            <th scope="col">{words.column.name}</th>
            <th scope="col" className="num">
              {words.column.last}
            </th>
            {before ? (
              <th scope="col" className="num">
                {words.column.before}
              </th>
            ) : null}
            <th scope="col" className="num">
              {words.column.now}
            </th>
            <th scope="col" className="num">
              {words.column.change}
            </th>
            <th scope="col">{words.column.said}</th>
            <th scope="col">{words.column.act}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <ReviewRow
              key={line.id}
              line={line}
              words={words}
              before={before}
              places={places}
              course={courses[line.id]}
              reason={returned.get(line.id) ?? null}
              onMark={step !== null && line.review === 'open' ? (reason) => mark(line.id, reason) : null}
            />
          ))}
        </tbody>
      </table>
      {step ? (
        <DecisionBar
          locale={locale}
          sheet={sheet}
          step={step}
          returned={returned}
          words={words}
          next={next}
          list={list}
        />
      ) : null}
    </>
  );
}

/** Changed, doubted or explained; what is approved already is not looked at again. */
function isWorth(line: Line): boolean {
  if (line.review === 'approved') return false;
  return line.suspicious || line.tag === 'changed' || line.reason !== null || line.note !== null || line.followUp;
}
