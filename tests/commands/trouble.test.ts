import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { dataFolder } from '#lib/server/env.ts';
import { checkNode, installTrouble } from '../../scripts/boot/install.mjs';
import { fileTrouble, Stop } from '../../scripts/boot/say.mjs';
import { prepareFolder } from '../../scripts/database.ts';
import { assertFree, listening } from '../../scripts/port.ts';

const env = (values: Record<string, string>) => values as unknown as NodeJS.ProcessEnv;
const before = process.env.DULIANG_DATA;
afterEach(() => {
  if (before === undefined) delete process.env.DULIANG_DATA;
  else process.env.DULIANG_DATA = before;
});

/** What a Stop says: a Chinese sentence, then an English one, and no stack. */
function sentences(error: unknown): string[] {
  expect(error).toBeInstanceOf(Stop);
  const lines = (error as Error).message.split('\n');
  expect(lines[0]).toMatch(/\p{Script=Han}.*。$/u);
  expect(lines[1]).toMatch(/^[A-Z].*[.]$|start$|registry.*$/);
  return lines;
}

describe('what stands in the way is said in a sentence', () => {
  it('a port that is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const error = await assertFree({ host: '127.0.0.1', port, url: '' }).catch((reason: unknown) => reason);
    await new Promise((resolve) => server.close(resolve));
    expect((error as Error).message).toContain(`端口 ${port} 已被占用`);
    expect((error as Error).message).toContain(`Port ${port} is taken`);
    await expect(assertFree({ host: '127.0.0.1', port, url: '' })).resolves.toBeUndefined();
  });

  it.each(['0', '65536', 'http', '-1', '3000.5'])('PORT=%s', (PORT) => {
    expect(() => listening(env({ PORT }))).toThrow(/PORT 要是 1 到 65535/);
  });

  it('no such address', async () => {
    const error = await assertFree({ host: '203.0.113.1', port: 3999, url: '' }).catch((reason: unknown) => reason);
    expect((error as Error).message).toContain('203.0.113.1');
    sentences(error);
  });

  it('no permission to write', () => {
    expect(sentences(fileTrouble(Object.assign(new Error('x'), { code: 'EACCES' }), '/srv/data'))[0]).toContain(
      '/srv/data',
    );
    expect(sentences(fileTrouble(new Error('attempt to write a readonly database'), '/srv/data'))[1]).toContain(
      'No permission',
    );
  });

  it('a full disk', () => {
    expect(sentences(fileTrouble(Object.assign(new Error('x'), { code: 'ENOSPC' }), '/srv/data'))[1]).toContain(
      'disk is full',
    );
    expect(sentences(fileTrouble(new Error('database or disk is full'), '/srv/data'))[0]).toContain('磁盘已满');
  });

  it('a file that is no database, or a damaged one', () => {
    for (const code of ['SQLITE_NOTADB', 'SQLITE_CORRUPT']) {
      const [zh, en] = sentences(fileTrouble(Object.assign(new Error('x'), { code }), '/srv/data'));
      expect(zh).toContain('/srv/data');
      expect(en).toContain('damaged');
    }
  });

  it('a file where the data folder should be', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'duliang-trouble-'));
    process.env.DULIANG_DATA = path.join(folder, 'file', 'data');
    writeFileSync(path.join(folder, 'file'), '');
    const error = await prepareFolder().catch((reason: unknown) => reason);
    rmSync(folder, { recursive: true, force: true });
    expect((error as Error).message).toContain(dataFolder());
    sentences(error);
  });

  it('a registry out of reach', () => {
    for (const output of ['npm error code ENOTFOUND', 'npm error code ECONNREFUSED', 'npm error network timeout']) {
      expect(sentences(installTrouble(output))[0]).toContain('npm 软件源');
    }
    expect(sentences(installTrouble('npm error code E404'))[1]).toContain('failed');
    expect(sentences(installTrouble('npm error code ENOSPC'))[1]).toContain('disk is full');
  });

  it('what npm itself said follows, without a trace', () => {
    const output = 'npm error code ECONNREFUSED\nnpm error     at connect (node:net:1)\nnpm error }\nnpm error\n';
    expect(installTrouble(output).details).toBe('npm error code ECONNREFUSED');
  });

  it('a Node that is too old', () => {
    for (const version of ['18.20.0', '20.10.0', '12.0.0']) {
      expect(() => checkNode(version)).toThrow(version);
    }
    for (const version of ['20.11.0', '20.20.2', '22.0.0', '24.21.0']) expect(() => checkNode(version)).not.toThrow();
  });

  it('is silent about what it does not know', () => {
    expect(fileTrouble(new Error('something else'), '/srv/data')).toBeNull();
  });
});

describe('where it listens', () => {
  it('is http://localhost:3000 unless PORT and HOST say otherwise', () => {
    expect(listening(env({}))).toEqual({ host: 'localhost', port: 3000, url: 'http://localhost:3000' });
    expect(listening(env({ PORT: '8080', HOST: '127.0.0.1' })).url).toBe('http://127.0.0.1:8080');
    expect(listening(env({ HOST: '0.0.0.0' })).url).toBe('http://localhost:3000');
  });
});
