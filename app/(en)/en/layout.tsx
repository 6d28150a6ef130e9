import '../../globals.css';
import type { ReactNode } from 'react';
import { siteMetadata, siteViewport } from '../../_pages/site.ts';

export const metadata = siteMetadata('en');
export const viewport = siteViewport;

export default function EnglishLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <script src="/duliang.js" defer />
      </head>
      <body>{children}</body>
    </html>
  );
}
