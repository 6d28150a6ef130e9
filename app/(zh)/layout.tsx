import '../globals.css';
import type { ReactNode } from 'react';
import { siteMetadata, siteViewport } from '../_pages/site.ts';

export const metadata = siteMetadata('zh');
export const viewport = siteViewport;

export default function ChineseLayout({ children }: { children: ReactNode }) {
  return (
    // The script sets the remembered modes on this element before React looks at it.
    <html lang="zh-CN" suppressHydrationWarning>
      <head>
        <script src="/duliang.js" defer />
      </head>
      <body>{children}</body>
    </html>
  );
}
