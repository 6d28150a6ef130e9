import type { ReactNode } from 'react';

export type SectionProps = {
  id?: string;
  title: ReactNode;
  /** Beside the title, quieter. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A section of a page under its 2 px ink rule. */
export function Section({ id, title, aside, children }: SectionProps) {
  return (
    <section className="sec" id={id}>
      <div className="sech">
        <h2>{title}</h2>
        {aside ? <p>{aside}</p> : null}
      </div>
      {children}
    </section>
  );
}
