import '../../globals.css';
import type { ReactNode } from 'react';
import { siteMetadata, siteViewport } from '../../_pages/site.ts';

export const metadata = siteMetadata('en');
export const viewport = siteViewport;

export default function EnglishLayout({ children }: { children: ReactNode }) {
  return (
    // The script sets the remembered modes on this element before React looks at it.
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src="/duliang.js" defer />
      </head>
      <body>{children}</body>
    </html>
  );
}
