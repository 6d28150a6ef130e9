'use client';

import { useEffect, useRef, useState } from 'react';
import { useField } from '#components/office/ActionForm.tsx';
import type { TargetFormWords } from './form-words.ts';
import { PathHandle } from './PathHandle.tsx';
import { PathPicture } from './PathPicture.tsx';

type EditorProps = { percents: readonly number[]; lastYear: readonly number[] | null; words: TargetFormWords };

const EVEN = [25, 50, 75, 100] as const;

/** What is due by each quarter's end: dots to drag or move by key, and four numbers that say the same. */
export function PathEditor({ percents, lastYear, words }: EditorProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [drawn, setDrawn] = useState<readonly number[]>(percents);
  const inputs = () => [...(box.current?.querySelectorAll<HTMLInputElement>('input[name^="p"]') ?? [])];
  const read = () => {
    const typed = inputs().map(({ value }, at) => (value === '' ? Number.NaN : Number(value)) || (at === 3 ? 100 : 0));
    setDrawn((before) => (typed.every((one, at) => one === before[at]) ? before : typed));
  };
  // Whatever the fields were drawn with, after a refusal too, is what is shown.
  useEffect(read);
  const move = (values: readonly number[]) => {
    for (const [at, input] of inputs().entries()) input.value = String(values[at] ?? '');
    read();
  };
  return (
    <fieldset ref={box} className="choices tg-editor" onInput={read}>
      <legend>{words.path}</legend>
      <p className="mut sm">{words.pathHint}</p>
      <PathPicture
        percents={drawn}
        lastYear={lastYear}
        words={{ now: words.pathNow, last: words.pathLast }}
        label={words.pathTitle}
      >
        {[0, 1, 2].map((at) => (
          <PathHandle
            key={at}
            quarter={at + 1}
            label={words.handles[at] ?? ''}
            percent={drawn[at] ?? 0}
            low={drawn[at - 1] ?? 0}
            high={drawn[at + 1] ?? 100}
            moved={(percent) => move(drawn.map((one, n) => (n === at ? percent : one)))}
          />
        ))}
      </PathPicture>
      <div className="tg-quarters">
        {[1, 2, 3, 4].map((quarter) => (
          <Quarter
            key={quarter}
            name={`p${quarter}`}
            label={words.quarters[quarter - 1] ?? ''}
            initial={percents[quarter - 1] ?? 100}
            fixed={quarter === 4}
          />
        ))}
        <button type="button" className="btn" onClick={() => move(EVEN)}>
          {words.evenly}
        </button>
      </div>
    </fieldset>
  );
}

type QuarterProps = { name: string; label: string; initial: number; fixed: boolean };

function Quarter({ name, label, initial, fixed }: QuarterProps) {
  const { id, fault, value, described } = useField(name, undefined);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="number"
        min={0}
        max={100}
        step="any"
        readOnly={fixed}
        defaultValue={value ?? initial}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described}
      />
      {fault ? (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      ) : null}
    </div>
  );
}
