import { round1 } from './number.ts';
import type { PetalLabel, Span } from './wheel-labels.ts';
import type { WheelHub } from './wheel-props.ts';

/** Names, figures and lights around the wheel. */
export function WheelWords({ labels }: { labels: readonly PetalLabel[] }) {
  return labels.map((label) => {
    const first = label.y - label.lines.length * label.step * label.rise + label.step * 0.8;
    return (
      <g key={label.key} textAnchor={label.anchor === 'start' ? undefined : label.anchor}>
        {label.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a label never change places
          <text key={at} x={label.x} y={round1(first + at * label.step)}>
            {line.map((span) => (
              <Words key={span.text} span={span} spaced={span !== line[0] && line[0]?.text !== ''} />
            ))}
          </text>
        ))}
      </g>
    );
  });
}

function Words({ span, spaced }: { span: Span; spaced: boolean }) {
  if (span.text === '') return null;
  return (
    <tspan
      dx={spaced ? 3.5 : undefined}
      fontSize={span.size}
      fontWeight={span.bold ? 700 : undefined}
      fontFamily={span.serif ? 'var(--font-serif)' : undefined}
      fill={span.fill}
    >
      {span.text}
    </tspan>
  );
}

/** How many of how many are on schedule. */
export function HubWords({ hub, large }: { hub: WheelHub; large: boolean }) {
  return (
    <g textAnchor="middle">
      <text y={large ? 4 : 1} fontSize={large ? 16 : 13} fontWeight={700} fill="var(--color-ink)">
        {hub.value}
        <tspan fontSize={large ? 11 : 8} fontWeight={400} fill="var(--color-ink-2)">
          {hub.of}
        </tspan>
      </text>
      {large ? null : (
        <text
          y={10}
          fontSize={round1(Math.min(5.8, 32 / Math.max(1, hub.word.length * 0.6)))}
          fill="var(--color-ink-2)"
        >
          {hub.word}
        </text>
      )}
    </g>
  );
}
