import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { Static } from '#components/ui/Static.tsx';
import type { Light as LightName } from '#lib/domain/vocabulary.ts';
import { Hatch } from './Hatch.tsx';
import { Light } from './Light.tsx';
import { finite, round1 } from './number.ts';

type BarRow = {
  key: string;
  name: string;
  href?: string;
  value: number | null;
  /** The value as read; for null the reason (未报, 不排名：资料不全). */
  figure: string;
  light: LightName;
  word: string;
  /** Place in the ranking, where there is one. */
  rank?: string;
  demonstration?: boolean;
  selected?: boolean;
  /** Marks after the figure (doubt). */
  mark?: ReactNode;
};

export type BarListProps = {
  id: string;
  /** Accessible name of the list. */
  label: string;
  rows: readonly BarRow[];
  hue: string;
  /** End of the scale; by default the greatest value. Bars start at 0. */
  max?: number;
  /** A line through all bars: the schedule, the county's value. */
  line?: { value: number; label: string } | null;
};

/** Units and their values as a list one can read aloud; the bar repeats what the figure says. */
export function BarList({ id, label, rows, hue, max, line }: BarListProps) {
  const values = [...rows.map((row) => row.value), line?.value].map((value) => finite(value) ?? 0);
  const end = Math.max(finite(max) ?? 0, ...values);
  const scale = scaleLinear([0, end > 0 ? end : 1], [0, 100]).clamp(true);
  const mark = finite(line?.value);
  const at = mark === null ? null : `${round1(scale(mark))}%`;
  return (
    <Static className="cq">
      <svg className="defs" aria-hidden="true">
        <defs>
          <Hatch id={`${id}h`} hue={hue} />
        </defs>
      </svg>
      {line ? <p className="xs mut">｜ {line.label}</p> : null}
      <ol className="bars" aria-label={label}>
        {rows.map((row) => (
          <li key={row.key} className={row.selected ? 'on' : undefined}>
            <span>
              {row.rank ? `${row.rank} ` : null}
              {row.href ? <a href={row.href}>{row.name}</a> : row.name}
            </span>
            <svg className="bar" aria-hidden="true">
              <rect
                width={`${round1(scale(Math.max(0, finite(row.value) ?? 0)))}%`}
                y="4"
                height="12"
                fill={row.demonstration ? `url(#${id}h)` : hue}
                stroke={row.demonstration ? hue : undefined}
              />
              {at === null ? null : <rect x={at} width="2" height="20" fill="var(--color-ink)" />}
            </svg>
            <b className="num">
              {row.figure}
              {row.mark}
            </b>
            <Light light={row.light} word={row.word} />
          </li>
        ))}
      </ol>
    </Static>
  );
}
