import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Every page has its title from the first byte on, for readers without a script and for whoever reads out.
  htmlLimitedBots: /.*/,
  // Pages drawn on demand are kept in memory only: addresses that anybody can make up must not fill the disk.
  experimental: { cpus: 2, isrFlushToDisk: false },
  serverExternalPackages: [
    'better-sqlite3',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
    'pg',
    '@resvg/resvg-js',
  ],
};

export default config;
