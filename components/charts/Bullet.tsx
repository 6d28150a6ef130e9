import { markup } from '#components/ui/markup.ts';
import type { Operator } from '#lib/domain/vocabulary.ts';
import { bulletScale, type Percent } from './bullet-scale.ts';
import { Hatch } from './Hatch.tsx';

export type BulletProps = {
  /** Prefix of the ids inside; unique on the page. */
  id: string;
  /** Accessible name: achieved, target, and what is between them. */
  label: string;
  hue: string;
  value: number | null;
  target?: number | null;
  /** What was due by now, drawn as a thin tick; only where it differs from the target. */
  due?: number | null;
  /** Accepted range of a two-sided indicator. */
  band?: { low: number; high: number } | null;
  operator?: Operator;
  demonstration?: boolean;
  /** Ends of the scale; by default from 0 (or the lowest value, if negative) to a little beyond the greatest. */
  min?: number;
  max?: number;
};

/**
 * Achieved (bar) against target (tick). Places along the scale are per cents and heights are pixels, so the
 * drawing fills any width without stretching hatch, ticks or arrow.
 */
export function Bullet(props: BulletProps) {
  return (
    <svg
      className="bul"
      role="img"
      aria-label={props.label}
      width="100%"
      height="22"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markup() escapes every text and attribute
      dangerouslySetInnerHTML={{ __html: markup(<Marks {...props} />) }}
    />
  );
}

function Marks({ id, hue, operator = 'eq', demonstration = false, ...values }: BulletProps) {
  const scale = bulletScale(values);
  const fill = demonstration ? `url(#${id}h)` : hue;
  return (
    <>
      {demonstration ? (
        <defs>
          <Hatch id={`${id}h`} hue={hue} />
        </defs>
      ) : null}
      <rect y={7} width="100%" height={8} fill="var(--color-sunken)" />
      {scale.band ? (
        <rect
          x={scale.band.start}
          y={3.5}
          width={scale.band.width}
          height={15}
          fill="var(--color-celadon-soft)"
          stroke="var(--color-celadon-mid)"
        />
      ) : null}
      {scale.bar ? (
        <rect
          x={scale.bar.start}
          y={7}
          width={scale.bar.width}
          height={8}
          fill={fill}
          stroke={demonstration ? hue : undefined}
        />
      ) : null}
      {scale.end ? <OperatorMark at={scale.end} operator={operator} hue={hue} /> : null}
      {scale.due ? <Tick at={scale.due} width={1} height={14} /> : null}
      {scale.target ? <Tick at={scale.target} width={3} height={18} /> : null}
    </>
  );
}

/** A tick whose middle lies on its value. */
function Tick({ at, width, height }: { at: Percent; width: number; height: number }) {
  return (
    <rect
      x={at}
      y={11 - height / 2}
      width={width}
      height={height}
      fill="var(--color-ink)"
      transform={`translate(${-width / 2})`}
    />
  );
}

/** "At least" points beyond the bar's end, "at most" back into it; a rounded figure has a soft end. */
function OperatorMark({ at, operator, hue }: { at: Percent; operator: Operator; hue: string }) {
  if (operator === 'eq') return null;
  const path =
    operator === 'ge' || operator === 'gt'
      ? 'M0 0H12M7-4l5 4-5 4'
      : operator === 'le' || operator === 'lt'
        ? 'M-2 -8H-14M-9-12l-5 4 5 4'
        : 'M2-4V4M5-4V4';
  return (
    <svg x={at} y={11} overflow="visible" aria-hidden="true">
      <path d={path} stroke={hue} fill="none" strokeWidth="1.5" />
    </svg>
  );
}
