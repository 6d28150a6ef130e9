import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { actorName, type Person } from '#lib/domain/actor.ts';
import type { SentCell } from '#lib/features/cell/schema.ts';
import { sha256 } from '#lib/server/audit.ts';
import { Door, type Tx } from '#lib/server/db.ts';
import { root } from '../../scripts/stamps.ts';
import { startOurs } from './servers.ts';

export type Office = {
  /** The database, and the data folder it lies in. */
  file: string;
  folder: string;
  countyCode: string;
  clerk: Person;
  /** One form each for as many clients. */
  forms: string[];
  /** What the clerk's browser sends to say who it is. */
  cookie: string;
  /** The same cells with other values at each turn, at the version that stands after the turn before. */
  cellsAt(turn: number, count: number): SentCell[];
};

const CLIENTS = 16;
const TOWN = 'u-430581101';
const CLERK = 'demo-dengjiapu';
const TOKEN = 'a-token-that-only-the-bench-knows';

/**
 * The seeded county in a folder of its own, with sixteen more forms of a township's 27 villages by ten indicators,
 * all open to one clerk who is signed in.
 */
export async function prepareOffice(name: string): Promise<Office> {
  (await startOurs()).stop();
  const work = path.join(root, 'tests', '.work');
  const seeded = path.join(work, 'bench-data');
  const folder = path.join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(seeded, 'secrets.json'), path.join(folder, 'secrets.json'));
  const file = path.join(folder, 'duliang.db');
  await copyDatabase(path.join(seeded, 'duliang.db'), file);
  const door = new Door({ provider: 'sqlite', file });
  const made = await door.transaction(open);
  await door.close();
  const { villages, indicators, countyCode, path: unitPath } = made;
  return {
    file,
    folder,
    countyCode,
    clerk: {
      kind: 'person',
      id: CLERK,
      grants: [{ role: 'filer', unitPath, departmentCode: null }],
      mustChangePassword: false,
      secondFactor: 'exempt',
    },
    forms: forms(),
    cookie: `duliang=${TOKEN}`,
    cellsAt: (turn, count) =>
      villages
        .flatMap((unitId) => indicators.map((indicatorCode) => ({ unitId, indicatorCode })))
        .slice(0, count)
        .map((key, at) => ({ ...CELL, ...key, version: turn, value: 10 + ((at + turn) % 7) })),
  };
}

/** A consistent copy, whatever still has the database open. */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  const db = new Database(file, { readonly: true });
  await db.backup(copy);
  db.close();
}

const CELL = {
  dimension: '',
  state: 'reported',
  numerator: null,
  denominator: null,
  operator: 'eq',
  rateOnly: false,
  note: '',
  reason: '',
} as const;

function forms(): string[] {
  return Array.from({ length: CLIENTS }, (_, at) => `bench-${at}`);
}

async function open(tx: Tx) {
  const town = await tx.unit.findFirstOrThrow({ where: { id: TOWN } });
  const { countyCode } = town;
  const villages = await tx.unit.findMany({
    where: { countyCode, parentId: TOWN, kind: 'village' },
    orderBy: { id: 'asc' },
  });
  const plain = await tx.indicatorVersion.findMany({
    where: { countyCode, officialOrigin: 'entered', numeratorZh: null, min: 0, max: null },
    orderBy: { indicatorCode: 'asc' },
  });
  const codes = plain.filter(({ dimension }) => dimension === null).map(({ indicatorCode }) => indicatorCode);
  const indicators = [...new Set(codes)].slice(0, 10);
  if (villages.length < 27 || indicators.length < 10) throw new Error('the bench needs 27 villages and ten indicators');
  const form = await tx.form.findFirstOrThrow({ where: { countyCode, id: 'construction-villages-quarter' } });
  const sample = await tx.submission.findFirstOrThrow({ where: { countyCode, formId: form.id } });
  for (const id of forms()) {
    await tx.form.create({ data: { ...form, id, indicatorCodes: indicators } });
    const { id: _id, formId: _form, ...rest } = sample;
    await tx.submission.create({ data: { ...rest, id, formId: id, unitId: TOWN, state: 'filling' } });
  }
  const now = new Date();
  const till = new Date(now.getTime() + 25 * 60_000);
  await tx.roleGrant.create({
    data: {
      countyCode,
      id: 'bench',
      userId: CLERK,
      unitId: TOWN,
      role: 'filer',
      grantedBy: 'system:setup',
      grantedAt: now,
    },
  });
  await tx.signInSession.create({
    data: { id: 'bench', token: sha256(TOKEN), userId: CLERK, expiresAt: till, createdAt: now, updatedAt: now },
  });
  return { countyCode, path: town.path, indicators, villages: villages.slice(0, 27).map(({ id }) => id) };
}

export const savedBy = ({ clerk }: Office) => actorName(clerk);
