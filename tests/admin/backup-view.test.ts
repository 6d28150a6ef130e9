import { describe, expect, it } from 'vitest';
import { backupFault, backupPage } from '#lib/features/backup/view.ts';
import { databaseLines, machineParts } from '#lib/features/county-health/view.ts';
import type { DatabaseState } from '#lib/server/county-health.ts';
import { BACKUP, MANIFEST } from '#tests/support/backup.ts';

const people = [{ id: 'secret-clerk', username: 'z', name: '张三', nameEn: null }];
const verdict = { at: '2022-11-02T01:00:00.000Z', sound: true, zh: [], en: [] };
const newest = { name: BACKUP, manifest: MANIFEST, verdict: null };

describe('the page of backups', () => {
  const rows = { isSqlite: true, backups: [newest], progress: null, keep: 14 };

  it('says of each what is in it, who made it and whether it was tried', () => {
    const { lines, running, failed } = backupPage(rows, people, 'zh');
    expect([running, failed]).toEqual([null, null]);
    expect(lines).toMatchObject([
      {
        by: '张三',
        size: '2.0 MB',
        evidence: '佐证3个，缺1个',
        heads: ['7:abababababababab'],
        verdict: { state: 'none' },
      },
    ]);
    const tried = { ...newest, verdict: { ...verdict, sound: false, en: ['Broken.'] } };
    expect(backupPage({ ...rows, backups: [tried] }, people, 'en').lines[0]?.verdict).toMatchObject({
      ...{ state: 'unsound', found: ['Broken.'] },
    });
  });

  it('says how far the running one is, and that the last one failed', () => {
    const at = { task: 'make', name: BACKUP, at: '', pid: 1 } as const;
    const running = backupPage({ ...rows, progress: { ...at, step: 'evidence', share: 0.256 } }, people, 'zh').running;
    expect(running).toEqual({ percent: 26, text: '正在备份：佐证文件，26%。' });
    const failed = backupPage({ ...rows, progress: { ...at, step: 'failed', share: 0 } }, people, 'en');
    expect([failed.running, failed.failed]).toEqual([null, expect.stringContaining(BACKUP)]);
    expect(backupFault('en')('keep')).toContain('365');
  });
});

const NOW = new Date('2022-11-03T00:00:00Z');
const machine = {
  ...{ freeBytes: 50 * 1024 ** 3, diskBytes: 100 * 1024 ** 3, memoryBytes: 2 ** 28, upSeconds: 90_061 },
  versions: [['Node.js', '24.21.0'] as const, ['next', ''] as const],
};
const sound = { ...newest, verdict };
const rows = {
  ...{
    visitors: 'connection' as const,
    machine,
    tick: { at: new Date(NOW.getTime() - 30_000), failed: 0 },
    backup: { newest: sound, sound },
  },
  county: { auditSequence: 7, auditHash: 'ab' },
  notices: { unread: 3, unsent: 2, channels: [] },
};
const badIn = (change: Partial<typeof rows> | object) =>
  machineParts({ ...rows, ...change } as typeof rows, NOW, 'zh')
    .flatMap(({ lines }) => lines.filter(({ bad }) => bad))
    .map(({ label }) => label);

describe('the page of health', () => {
  it('has nothing to do where all is well', () => {
    expect(badIn({})).toEqual([]);
    const texts = machineParts(rows, NOW, 'en').flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(texts).toContain('1 d 1 h 1 min');
    expect(texts).toContain('unknown');
  });

  it.each([
    ['备份', { backup: { newest: null, sound: null } }],
    ['备份', { backup: { newest, sound: null } }],
    ['备份', { backup: { newest, sound } }],
    ['备份', { backup: { newest: { ...newest, verdict: { ...verdict, sound: false } }, sound: null } }],
    ['备份', { backup: { newest: { ...sound, manifest: { ...MANIFEST, madeAt: '2022-10-01T00:00:00Z' } }, sound } }],
    ['时钟', { tick: null }],
    ['时钟', { tick: { at: new Date('2022-11-02T23:50:00Z'), failed: 0 } }],
    ['时钟', { tick: { at: NOW, failed: 2 } }],
    ['访问者', { visitors: 'nothing' }],
    ['磁盘', { machine: { ...machine, freeBytes: 2 ** 20 } }],
  ])('marks %s where it is like %j', (label, change) => {
    expect(badIn(change).map((one) => one.slice(-label.length))).toEqual([label]);
  });

  it('says where messages wait to go', () => {
    const notices = { unread: 3, unsent: 2, channels: ['mail' as const] };
    const texts = machineParts({ ...rows, notices }, NOW, 'zh').flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(texts).toContain('3条未读，其中2条等着发到邮箱');
  });

  const state: DatabaseState = {
    ...{ kind: 'sqlite', version: '3.53.0', bytes: 2 ** 26, logBytes: 2 ** 20, settings: [['synchronous', '2']] },
    ...{ schema: { applied: '2022_x', count: 9, known: 9 }, triggers: { count: 60, faults: [] } },
  };

  it('tells of the database what durability rests on', () => {
    const { lines } = databaseLines(state, 'zh');
    expect(lines.some(({ bad }) => bad)).toBe(false);
    expect(lines.map(({ text }) => text)).toContain('synchronous = 2');
    const faults = [{ name: 'County_head', table: 'County', fault: 'missing' as const }];
    const bad = databaseLines(
      { ...state, schema: { ...state.schema, known: 10 }, triggers: { count: 60, faults } },
      'zh',
    );
    expect(bad.lines.filter((line) => line.bad).map(({ text }) => text)).toEqual([
      expect.stringContaining('请重启服务'),
      expect.stringContaining('County_head'),
    ]);
  });
});
