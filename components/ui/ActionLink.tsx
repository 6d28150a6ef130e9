import type { ReactNode } from 'react';

export type ActionIcon = 'download' | 'link' | 'print' | 'forward';

export type ActionLinkProps = {
  href: string;
  icon?: ActionIcon;
  /** main: celadon border. quiet: grey border. */
  tone?: 'main' | 'quiet';
  /** The file is saved rather than opened; its address is printed. */
  download?: boolean;
  children: ReactNode;
};

export function ActionLink({ href, tone = 'quiet', download, children }: ActionLinkProps) {
  return (
    <a className={tone === 'main' ? 'btn line' : 'btn'} href={href} download={download}>
      {children}
    </a>
  );
}
