import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type ActionLinkProps = {
  href: string;
  icon?: IconName;
  /** main: celadon border. quiet: grey border. */
  tone?: 'main' | 'quiet';
  /** The file is saved rather than opened; its address is printed. */
  download?: boolean;
  children: ReactNode;
};

export function ActionLink({ href, icon, tone = 'quiet', download, children }: ActionLinkProps) {
  return (
    <a className={tone === 'main' ? 'btn line' : 'btn'} href={href} download={download}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}
