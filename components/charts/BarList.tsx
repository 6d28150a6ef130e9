import { Static } from '#components/ui/Static.tsx';
import type { BarListProps } from './bar-props.ts';
import { barScale } from './bar-scale.ts';
import { Hatch } from './Hatch.tsx';
import { Light } from './Light.tsx';
import { finite, round1 } from './number.ts';

/** Units and their values as a list one can read aloud; the bar repeats what the figure says. */
export function BarList({ id, label, rows, hue, max, line }: BarListProps) {
  const { share, mark } = barScale({ rows, max, line });
  const percent = (value: number) => `${round1(share(value) * 100)}%`;
  const at = mark === null ? null : percent(mark);
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
                width={percent(Math.max(0, finite(row.value) ?? 0))}
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
