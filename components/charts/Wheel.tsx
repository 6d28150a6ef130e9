import type { ReactNode } from 'react';
import { Drawing } from './Drawing.tsx';
import { WheelBody } from './WheelBody.tsx';
import { HubWords, WheelWords } from './WheelWords.tsx';
import { boxAround, PLAIN_BOX, petalLabels } from './wheel-labels.ts';
import type { WheelProps, WheelVariant } from './wheel-props.ts';

export type { WheelPetal, WheelProps } from './wheel-props.ts';

/** One petal a domain, its length the progress against schedule: a petal that is on schedule touches the ring. */
export function Wheel({ variant = 'wide', ...props }: WheelProps) {
  return (
    <WheelDrawing {...props} variant={variant}>
      <WheelBody id={props.id} petals={props.petals} />
    </WheelDrawing>
  );
}

/** The wheel in its three drawings, of which the style sheet shows the one that fits place and mode. */
export function ResponsiveWheel(props: Omit<WheelProps, 'variant'>) {
  // The petals are drawn once, in a drawing of no size: what is not displayed could not lend its hatch.
  return (
    <div className="cq">
      <Drawing className="defs" label={null} box={[0, 0, 1, 1]}>
        <g id={`${props.id}b`}>
          <WheelBody id={props.id} petals={props.petals} />
        </g>
      </Drawing>
      {(['wide', 'phone', 'elder'] as const).map((variant) => (
        <WheelDrawing key={variant} {...props} variant={variant} className={variant}>
          <use href={`#${props.id}b`} />
        </WheelDrawing>
      ))}
    </div>
  );
}

type WheelDrawingProps = WheelProps & { variant: WheelVariant; className?: string; children: ReactNode };

function WheelDrawing({ label, petals, hub, variant, className, children }: WheelDrawingProps) {
  if (variant === 'plain') {
    return (
      <Drawing label={label} box={PLAIN_BOX} className={className}>
        {children}
      </Drawing>
    );
  }
  const labels = petalLabels(petals, variant);
  return (
    <Drawing label={label} box={boxAround(labels, variant)} className={className}>
      {children}
      <HubWords hub={hub} large={variant !== 'wide'} />
      <WheelWords labels={labels} />
    </Drawing>
  );
}
