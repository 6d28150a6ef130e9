import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LaunchOptions } from '@playwright/test';

const require = createRequire(import.meta.url);
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A Chromium that needs neither root nor a download: an installed one, else the one inside the npm
 * package. Chinese glyphs come from a package too, so that pictures are the same on every machine.
 */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  const installed = INSTALLED.find((file) => existsSync(file));
  const folder = path.join(tmpdir(), `duliang-chromium-${versionOf('@sparticuz/chromium')}`);
  mkdirSync(folder, { recursive: true });
  const libraries = installed ? null : path.join(folder, 'al2023', 'lib');
  return {
    executablePath: installed ?? (await unpack(folder)),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--font-render-hinting=none',
    ],
    env: {
      ...(process.env as Record<string, string>),
      // Without it a bare machine's browser calls every file with a Chinese name "download".
      LC_ALL: 'C.UTF-8',
      FONTCONFIG_FILE: fontList(folder),
      ...(libraries ? { LD_LIBRARY_PATH: `${libraries}:${process.env.LD_LIBRARY_PATH ?? ''}` } : {}),
    },
  };
}

/** The package unpacks into the temporary folder and takes any old file it finds there, hence a folder for each version. */
async function unpack(folder: string): Promise<string> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const executable = await chromium.executablePath();
    const bin = path.join(packageFolder('@sparticuz/chromium'), 'bin');
    if (!existsSync(path.join(folder, 'al2023', 'lib'))) await inflate(path.join(bin, 'al2023.tar.br'));
    return executable;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fontList(folder: string): string {
  const file = path.join(folder, 'fonts.conf');
  const fonts = packageFolder('@expo-google-fonts/noto-sans-sc');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${path.join(folder, 'fonts')}</cachedir></fontconfig>\n`,
  );
  return file;
}

function packageFolder(name: string): string {
  return path.join(path.dirname(require.resolve('next/package.json')), '..', name);
}

function versionOf(name: string): string {
  return String((require(path.join(packageFolder(name), 'package.json')) as { version: string }).version);
}
