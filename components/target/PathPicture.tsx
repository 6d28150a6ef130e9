import type { ReactNode } from 'react';
import { PATH_BOX, pathLine, pathX, pathY } from './path-frame.ts';

type PathProps = {
  percents: readonly number[];
  /** Shares of last year's way. */
  lastYear: readonly number[] | null;
  words: { now: string; last: string };
  label: string;
  /** Handles that the editor puts over it; then the drawing is no mere picture. */
  children?: ReactNode;
};

/** How much of the year is due by the end of each quarter, beside how last year went. */
export function PathPicture({ percents, lastYear, words, label, children }: PathProps) {
  const { width, height, left, right } = PATH_BOX;
  const past = lastYear?.map((share) => share * 100) ?? null;
  const isLow = (past?.[2] ?? 0) < (percents[2] ?? 0);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="tg-drawing" role={children ? 'group' : 'img'} aria-label={label}>
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <line x1={left} x2={right} y1={pathY(percent)} y2={pathY(percent)} className={percent ? 'grid' : 'base'} />
          <text x={left - 6} y={pathY(percent) + 4} textAnchor="end">
            {percent}%
          </text>
        </g>
      ))}
      {[1, 2, 3, 4].map((quarter) => (
        <text key={quarter} x={pathX(quarter)} y={height - 14} textAnchor="middle">
          Q{quarter}
        </text>
      ))}
      {past ? <polyline points={pathLine(past)} className="past" /> : null}
      <polyline points={pathLine(percents)} className="due" />
      {past ? (
        <text
          x={pathX(3) + (isLow ? 6 : -6)}
          y={pathY(past[2] ?? 0) + (isLow ? 16 : -8)}
          textAnchor={isLow ? 'start' : 'end'}
          className="past-name"
        >
          {words.last}
        </text>
      ) : null}
      <text
        x={pathX(3) + (isLow ? -6 : 6)}
        y={pathY(percents[2] ?? 0) + (isLow ? -8 : 16)}
        textAnchor={isLow ? 'end' : 'start'}
        className="due-name"
      >
        {words.now}
      </text>
      {children ??
        percents.map((percent, at) => (
          <circle key={pathX(at + 1)} cx={pathX(at + 1)} cy={pathY(percent)} r="4.5" className="dot" />
        ))}
    </svg>
  );
}
