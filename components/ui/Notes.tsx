import type { ReactNode } from 'react';

/** correction: vermilion. added: celadon. waiting: amber. plain: grey. */
export type TagTone = 'plain' | 'correction' | 'added' | 'waiting';

const TAG_CLASS: Record<TagTone, string> = {
  plain: 'tag',
  correction: 'tag ci',
  added: 'tag ce',
  waiting: 'tag am',
};

export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={TAG_CLASS[tone]}>{children}</span>;
}

/** Something the reader may open: the working of a verdict, a long definition. */
export function Disclosure({
  summary,
  open,
  id,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  id?: string;
  children: ReactNode;
}) {
  return (
    <details className="disc" id={id} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
