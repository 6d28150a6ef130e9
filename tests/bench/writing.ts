import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { saveCells } from '#lib/features/cell/mutations.ts';
import { Door } from '#lib/server/db.ts';
import { postsPerSecond } from './load.ts';
import { type Bench, inTurns, median, type Result, result } from './measure.ts';
import { copyDatabase, type Office, prepareOffice, savedBy } from './office.ts';
import { type RawForm, rawWriter } from './raw-writer.ts';
import { startOurs, startRaw } from './servers.ts';

const ROUNDS = 7;
const SAVES = 300;

async function timeOf(save: () => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < SAVES; at += 1) {
    const began = performance.now();
    await save();
    times.push((performance.now() - began) * 1000);
  }
  return median(times);
}

/** A copy of the database before anything was measured, so that both sides begin with the same. */
async function twin({ file, folder }: Office): Promise<string> {
  const copy = path.join(folder, 'raw.db');
  await copyDatabase(file, copy);
  return copy;
}

function rawForm(office: Office, submissionId: string, turn: number, count: number): RawForm {
  const { countyCode, cellsAt } = office;
  return { countyCode, submissionId, key: randomUUID(), savedBy: savedBy(office), cells: cellsAt(turn, count) };
}

/** One cell saved through everything a write passes, against its rows made by hand. */
async function cell(): Promise<Result[]> {
  const office = await prepareOffice('bench-cell');
  const { countyCode, clerk, forms, file, cellsAt } = office;
  const [form = ''] = forms;
  const raw = rawWriter(await twin(office));
  const door = new Door({ provider: 'sqlite', file });
  let turn = 0;
  let rawTurn = 0;
  const ours = () => {
    const input = { submissionId: form, cells: cellsAt(turn++, 1) };
    return saveCells({ countyCode, actor: clerk, input, key: randomUUID(), now: new Date() }, door);
  };
  const limit = () => raw.save(rawForm(office, form, rawTurn++, 1));
  await timeOf(ours);
  const cost = await inTurns(
    ROUNDS,
    () => timeOf(ours),
    () => timeOf(limit),
  );
  await door.close();
  raw.close();
  return [result('cell-save', 'µs for one cell with its audit, durable', 3, cost.ours, cost.limit)];
}

/** A form's values as one request each of sixteen clients, against a bare server that makes the same rows. */
async function requests(name: string, count: number, aim: number): Promise<Result[]> {
  const office = await prepareOffice(`bench-${name}`);
  const { forms, cookie } = office;
  const file = await twin(office);
  const ours = await startOurs(office.folder);
  const raw = await startRaw(file);
  const turns = forms.map(() => 0);
  const rawTurns = forms.map(() => 0);
  const headers = { cookie, origin: ours.url };
  const save = (at: number) => {
    const input = { submissionId: forms[at], cells: office.cellsAt(turns[at] ?? 0, count) };
    turns[at] = (turns[at] ?? 0) + 1;
    return { locale: 'zh', key: randomUUID(), as: office.clerk.id, input };
  };
  const saveRaw = (at: number) => {
    const form = rawForm(office, forms[at] ?? '', rawTurns[at] ?? 0, count);
    rawTurns[at] = (rawTurns[at] ?? 0) + 1;
    return form;
  };
  const load = (milliseconds: number) =>
    postsPerSecond({ url: `${ours.url}/api/entry/cells`, headers, bodyOf: save, milliseconds });
  const loadRaw = () => postsPerSecond({ url: raw.url, headers: {}, bodyOf: saveRaw, milliseconds: 2_000 });
  await load(3_000);
  const measured = await inTurns(5, () => load(2_000), loadRaw);
  ours.stop();
  raw.stop();
  const unit = `ms a request of ${count} values with versions and audit, 16 clients`;
  return [result(name, unit, aim, 1000 / measured.ours, 1000 / measured.limit)];
}

export const writing: Bench[] = [
  { name: 'cell-save', run: cell },
  { name: 'form-submit', run: () => requests('form-submit', 30, 5) },
  { name: 'paste', run: () => requests('paste', 270, 6) },
];
