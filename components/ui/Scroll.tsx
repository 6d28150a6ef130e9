import type { ReactNode } from 'react';

/** A table wider than its column scrolls in its own frame. */
export function Scroll({
  label,
  className = '',
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={`scroll ${className}`.trim()} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
