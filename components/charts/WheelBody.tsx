import { Hatch } from './Hatch.tsx';
import { finite, round1 } from './number.ts';
import { CAP, gapPath, HALF, HUB, petalPath, RING, tipRadius } from './wheel-geometry.ts';
import type { WheelPetal } from './wheel-props.ts';

/** Petals, rings and gaps: everything of the wheel but its words. */
export function WheelBody({ id, petals }: { id: string; petals: readonly WheelPetal[] }) {
  const n = petals.length;
  const turn = (i: number) => `rotate(${round1((360 / n) * i)})`;
  const placed = petals.map((petal, i) => ({ petal, i, ratio: finite(petal.ratio) }));
  const short = placed.filter(({ ratio }) => ratio !== null && ratio < 1);
  return (
    <>
      <defs>
        <path id={`${id}g`} d={petalPath(RING, n)} />
        {petals.map((petal) =>
          petal.demonstration ? (
            <Hatch key={petal.code} id={`${id}h${petal.code}`} hue={petal.hue} ground="var(--color-paper)" />
          ) : null,
        )}
      </defs>
      <circle r={HALF} fill="none" stroke="var(--color-line-2)" strokeWidth=".6" strokeDasharray="1 2.5" />
      <g fill="var(--color-sunken)" stroke="var(--color-line-2)" strokeWidth=".7">
        {placed.map(({ petal, i, ratio }) =>
          ratio === null ? (
            <use
              key={petal.code}
              href={`#${id}g`}
              transform={turn(i)}
              fill="none"
              stroke="var(--color-none)"
              strokeDasharray="3 3"
            />
          ) : (
            <use key={petal.code} href={`#${id}g`} transform={turn(i)} />
          ),
        )}
      </g>
      {placed.map(({ petal, i, ratio }) =>
        ratio === null || ratio <= 0 ? null : (
          <Petal key={petal.code} id={id} petal={petal} ratio={ratio} turn={turn(i)} n={n} />
        ),
      )}
      <circle r={RING} fill="none" stroke="var(--color-ink)" strokeWidth="1.1" />
      <g stroke="var(--color-paper)" fill="none" strokeWidth="4.4">
        {short.map(({ petal, i, ratio }) => (
          <path key={petal.code} d={gapPath(tipRadius(ratio ?? 0))} transform={turn(i)} />
        ))}
      </g>
      <g stroke="var(--color-cinnabar)" fill="none" strokeWidth="2.2">
        {short.map(({ petal, i, ratio }) => (
          <path key={petal.code} d={gapPath(tipRadius(ratio ?? 0))} transform={turn(i)} />
        ))}
      </g>
      <circle r={HUB - 1.5} fill="var(--color-paper)" stroke="var(--color-line-2)" strokeWidth=".6" />
    </>
  );
}

function Petal({
  id,
  petal,
  ratio,
  turn,
  n,
}: {
  id: string;
  petal: WheelPetal;
  ratio: number;
  turn: string;
  n: number;
}) {
  const r = tipRadius(ratio);
  const rib = r > HUB + 12 ? `M0 ${-HUB - 3}V${round1(-r + 9)}` : '';
  const half = r > HALF + 6 ? `M-2.6 ${-HALF}H2.6` : '';
  return (
    <g transform={turn}>
      <path
        d={petalPath(r, n)}
        fill={petal.demonstration ? `url(#${id}h${petal.code})` : petal.hue}
        stroke={petal.demonstration ? petal.hue : undefined}
      />
      <path d={rib + half || 'M0 0'} stroke="var(--color-surface)" strokeWidth=".7" opacity=".55" />
      {ratio > CAP ? <path d="M-9 -122H9M-7 -127H7" stroke="var(--color-ink)" strokeWidth="1.6" /> : null}
    </g>
  );
}
