import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import scratch, { sweep } from '#tests/support/scratch.ts';

let shared = '';
beforeEach(() => {
  shared = mkdtempSync(path.join(tmpdir(), 'shared-'));
});

function leave(name: string): void {
  mkdirSync(path.join(shared, name, 'duliang-seed-x'), { recursive: true });
  writeFileSync(path.join(shared, name, 'duliang-seed-x', 'units.csv'), 'code');
}

describe('the temporary files of the tests', () => {
  it('lie in a folder of their run, this one too', () => {
    expect(path.basename(tmpdir())).toMatch(/^duliang-tests-\d+-/);
  });

  it('go with everything in them when the run ends', () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = shared;
    const end = scratch();
    expect(path.dirname(tmpdir())).toBe(shared);
    mkdtempSync(path.join(tmpdir(), 'duliang-seed-'));
    end();
    expect(tmpdir()).toBe(shared);
    expect(readdirSync(shared)).toEqual([]);
    process.env.TMPDIR = before;
  });

  it('of a run that was killed go at the start of the next one', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    leave(`duliang-tests-${dead}-abc`);
    sweep(shared);
    expect(readdirSync(shared)).toEqual([]);
  });

  it('of a run that goes on beside this one stay', () => {
    leave(`duliang-tests-${process.pid}-abc`);
    sweep(shared);
    expect(existsSync(path.join(shared, `duliang-tests-${process.pid}-abc`, 'duliang-seed-x', 'units.csv'))).toBe(true);
  });

  it('are all that is swept: what others keep there is theirs', () => {
    for (const name of ['duliang-chromium-1', 'my-duliang-tests-1-a', 'duliang-tests-old-a', 'letters']) leave(name);
    sweep(shared, () => false);
    expect(readdirSync(shared)).toHaveLength(4);
  });
});
