'use client';

import { useEffect, useRef, useState } from 'react';
import { useField } from '#components/office/ActionForm.tsx';
import { formatNumber } from '#lib/domain/number-format.ts';
import { type TargetForm, totalsOf, workedOut } from '#lib/features/target-split/view.ts';
import { AmountTable } from './AmountTable.tsx';
import type { TargetFormWords } from './form-words.ts';

type SplitProps = { form: TargetForm; words: TargetFormWords };

/** The county's target and its townships', worked out or typed; what they come to is said while typing. */
export function SplitFields({ form, words }: SplitProps) {
  const box = useRef<HTMLDivElement>(null);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [said, setSaid] = useState('');
  const sum = useField('sum', undefined);
  const targets = useField('targets', undefined);
  const read = () => {
    const typed = fieldsOf(box.current, 't.').map((input): [string, string] => [input.name.slice(2), input.value]);
    setTexts((before) => (typed.every(([id, text]) => before.get(id) === text) ? before : new Map(typed)));
  };
  // Whatever the form was drawn with, after a refusal too, is what is added up.
  useEffect(read);
  const work = () => {
    const way = box.current?.querySelector<HTMLSelectElement>('select[name=way]')?.value ?? '';
    const typed = (prefix: string) =>
      new Map(fieldsOf(box.current, prefix).map((one) => [one.name.slice(2), one.value]));
    const [own, bases] = [typed('t.'), typed('b.')];
    const again = <Row extends { unitId: string; target: string; baseline: string }>(row: Row): Row => ({
      ...row,
      target: own.get(row.unitId) ?? row.target,
      baseline: bases.get(row.unitId) ?? row.baseline,
    });
    const filled = { ...form, county: form.county && again(form.county), towns: form.towns.map(again) };
    const found = way === '' ? null : workedOut(filled, way);
    setSaid(found ? words.worked : words.cannot);
    for (const { unitId, target } of found ?? []) {
      const [input] = fieldsOf(box.current, `t.${unitId}`);
      if (input) input.value = target;
    }
    read();
  };
  return (
    <div ref={box} onInput={read} className="tg-split" id={targets.id}>
      {targets.fault ? <p className="fault">{targets.fault}</p> : null}
      {form.ways.length > 0 ? (
        <div className="tg-work">
          <label className="tg-pick">
            <span>{words.split}</span>
            <select name="way" defaultValue="">
              <option value="">{words.hand}</option>
              {form.ways.map(({ way, label }) => (
                <option key={way} value={way}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {/* Without a script the page is asked for again with what was typed, and works it out. */}
          <button
            type="submit"
            className="btn line"
            formMethod="get"
            formAction=""
            formNoValidate
            onClick={(event) => {
              event.preventDefault();
              work();
            }}
          >
            {words.work}
          </button>
          <small>{words.workHint}</small>
          <span role="status" className="sm">
            {said}
          </span>
        </div>
      ) : null}
      <AmountTable form={form} words={words} />
      {form.towns.length > 0 ? (
        <p id={sum.id} className="tg-total" aria-live="polite">
          <Total form={form} words={words} texts={texts} />
        </p>
      ) : null}
      {sum.fault ? <p className="fault">{sum.fault}</p> : null}
    </div>
  );
}

function fieldsOf(box: HTMLElement | null, prefix: string): HTMLInputElement[] {
  return [...(box?.querySelectorAll<HTMLInputElement>(`input[name^="${prefix}"]`) ?? [])];
}

function Total({ form, words, texts }: SplitProps & { texts: ReadonlyMap<string, string> }) {
  const { whole, sum, difference, rate } = totalsOf(form, texts);
  const { decimals, overUnits } = form.rules;
  const number = (value: number) => formatNumber(value, decimals);
  const fill = (text: string, values: Record<string, string>) =>
    text.replace(/\{(\w+)\}/g, (found, name: string) => values[name] ?? found);
  if (whole === null) return <span className="mut">{words.sumNone}</span>;
  if (overUnits !== 'sum') {
    if (rate === null) return <span className="mut">{words.notPooled}</span>;
    return <b>{fill(words.pooled, { rate: number(rate), whole: number(whole) })}</b>;
  }
  const values = { sum: number(sum), difference: number(Math.abs(difference)) };
  if (difference === 0) return <b className="good">{fill(words.sumIs, values)}</b>;
  return <b className="cin">{fill(difference > 0 ? words.sumOver : words.sumUnder, values)}</b>;
}
