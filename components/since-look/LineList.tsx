import type { Line } from '#lib/features/since-line/view.ts';

/** Things that happened, the newest first, each with what was written about it. */
export function LineList({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="since-lines">
      {lines.map((line) => (
        <li key={line.key}>
          <small>{line.at}</small>
          <span>
            {line.href ? <a href={line.href}>{line.text}</a> : line.text}
            {line.why ? <q>{line.why}</q> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
