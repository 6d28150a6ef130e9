import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBMISSION_STATES } from '#lib/domain/vocabulary.ts';
import { ensureSecrets } from '#lib/server/secrets.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { CALLS } from './calls.ts';
import { writes } from './listing.ts';
import { EVERYBODY, NOBODY, somebody } from './people.ts';
import { type Allowed, mayWriteCounty, mayWriteForm, mayWriteOffice, rolesOf, TABLE, type WriteName } from './table.ts';
import { attempt, faultsOfDenial } from './trial.ts';
import { FORMS, putForm, storeMatrixCounty } from './world.ts';

let fresh: Fresh;
beforeAll(async () => {
  process.env.DULIANG_DATA = mkdtempSync(path.join(tmpdir(), 'duliang-matrix-'));
  ensureSecrets();
  fresh = await freshDatabase();
  await storeMatrixCounty(fresh.door);
});
afterAll(() => fresh.remove());

const names = Object.keys(CALLS) as (keyof typeof CALLS)[];
const about = <Kind extends Allowed['about']>(kind: Kind) =>
  names.flatMap((name) => {
    const rule: Allowed = TABLE[name];
    return rule.about === kind ? [[name, rule as Extract<Allowed, { about: Kind }>] as const] : [];
  });

/** Roles that decide for others count only with a second factor. */
const NEED_FACTOR = ['reviewer', 'publisher', 'admin'];

describe('the table of writes', () => {
  it('names every write that there is, and no other', () => {
    expect(writes().sort()).toEqual(Object.keys(TABLE).sort());
  });

  it('is tried out whole, but for what happens at the door and by the hour', () => {
    const untried = (Object.keys(TABLE) as WriteName[]).filter((name) => !(name in CALLS));
    expect(untried.filter((name) => !name.startsWith('sign-in.'))).toEqual(['release-plan.publishDuePlans']);
  });
});

describe.each(about('form'))('%s', (name, rule) => {
  it('is for the right role, in the right place, in the right state, and for nobody else', {
    timeout: 120_000,
  }, async () => {
    const faults: string[] = [];
    let allowed = 0;
    for (const state of SUBMISSION_STATES) {
      await putForm(fresh.door, FORMS[rule.steps], state);
      for (const { role, place, person } of EVERYBODY) {
        const cell = `${role} ${place} ${state}`;
        const outcome = await attempt(fresh, CALLS[name], person);
        if (mayWriteForm(rule, role, place, state)) {
          allowed += Number(outcome.kept);
          if (!outcome.kept) faults.push(`${cell}: ${outcome.refusal?.code} ${outcome.refusal?.message}`);
        } else faults.push(...faultsOfDenial(outcome).map((fault) => `${cell}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
    expect(allowed).toBe(2 * rule.states.length * rolesOf(rule).length);
  });

  it('is refused to whoever is nobody, lacks the second factor or a password of their own', async () => {
    const [state = 'filling'] = rule.states;
    await putForm(fresh.door, FORMS[rule.steps], state);
    const faults: string[] = [];
    const careless: [string, unknown][] = [
      ['first password', somebody(rule.role, 'own', { mustChangePassword: true }).person],
      ...(NEED_FACTOR.includes(rule.role)
        ? [['no second factor', somebody(rule.role, 'own', { secondFactor: 'missing' }).person] as [string, unknown]]
        : []),
    ];
    for (const [who, actor] of [...NOBODY, ...careless])
      faults.push(...faultsOfDenial(await attempt(fresh, CALLS[name], actor)).map((fault) => `${who}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('is refused in the same words where there is no such form', async () => {
    const text = JSON.stringify(CALLS[name].input).replaceAll(FORMS[rule.steps], 'no-such-form');
    const call = { ...CALLS[name], input: JSON.parse(text) as object };
    const { person } = somebody(rule.role, 'sibling');
    const [none, other] = [await attempt(fresh, call, person), await attempt(fresh, CALLS[name], person)];
    expect(none.refusal?.code).toBe('forbidden');
    expect(none.told).toBe(other.told);
  });
});

describe.each(about('form').filter(([name]) => name.startsWith('review.')))('%s', (name, rule) => {
  it('is refused to whoever filled in one of the cells', async () => {
    const [state = 'submitted'] = rule.states;
    await putForm(fresh.door, FORMS[rule.steps], state);
    const { person } = somebody(rule.role, 'own', { id: 'secret-clerk' });
    expect(faultsOfDenial(await attempt(fresh, CALLS[name], person))).toEqual([]);
  });
});

describe.each(about('county'))('%s', (name, rule) => {
  it('is for one role over the whole county, and for nobody else', async () => {
    const faults: string[] = [];
    for (const { role, place, person } of EVERYBODY) {
      const outcome = await attempt(fresh, CALLS[name], person);
      const wrong = mayWriteCounty(rule, role, place)
        ? outcome.refusal?.code === 'forbidden'
          ? ['is refused']
          : []
        : faultsOfDenial(outcome);
      faults.push(...wrong.map((fault) => `${role} ${place}: ${fault}`));
    }
    for (const [who, actor] of NOBODY)
      faults.push(...faultsOfDenial(await attempt(fresh, CALLS[name], actor)).map((fault) => `${who}: ${fault}`));
    for (const change of [{ mustChangePassword: true }, { secondFactor: 'missing' as const }])
      faults.push(...faultsOfDenial(await attempt(fresh, CALLS[name], somebody(rule.role, 'above', change).person)));
    expect(faults).toEqual([]);
  });
});

describe.each(about('office'))('%s', (name, rule) => {
  it('is for the right role where it reaches the town, and for nobody else', async () => {
    const faults: string[] = [];
    let allowed = 0;
    for (const { role, place, person } of EVERYBODY) {
      const outcome = await attempt(fresh, CALLS[name], person);
      const isAllowed = mayWriteOffice(rule, role, place);
      allowed += Number(isAllowed && outcome.kept);
      const wrong = isAllowed ? (outcome.kept ? [] : [`${outcome.refusal?.code}`]) : faultsOfDenial(outcome);
      faults.push(...wrong.map((fault) => `${role} ${place}: ${fault}`));
    }
    for (const [who, actor] of NOBODY)
      faults.push(...faultsOfDenial(await attempt(fresh, CALLS[name], actor)).map((fault) => `${who}: ${fault}`));
    const careless = somebody(rule.role, 'own', { mustChangePassword: true }).person;
    faults.push(...faultsOfDenial(await attempt(fresh, CALLS[name], careless)));
    expect(faults).toEqual([]);
    expect(allowed).toBe(rolesOf(rule).length * (rule.places?.length ?? 2));
  });

  it('is refused in the same words where there is no such thing', async () => {
    const text = JSON.stringify(CALLS[name].input).replace(/"(item|u-T1)"/, '"no-such-thing"');
    const call = { ...CALLS[name], input: JSON.parse(text) as object };
    const { person } = somebody(rule.role, 'sibling');
    const [none, other] = [await attempt(fresh, call, person), await attempt(fresh, CALLS[name], person)];
    expect(none.refusal?.code).toBe('forbidden');
    expect(none.told).toBe(other.told);
  });
});

describe.each(about('own'))('%s', (name) => {
  it('is refused to whoever is nobody, and to a task', async () => {
    const faults: string[] = [];
    for (const [who, actor] of [...NOBODY, ['the clock', { kind: 'system', name: 'clock' }]]) {
      // What is one's own does not depend on what one is granted.
      if (String(who).startsWith('a grant') || who === 'a person without grants') continue;
      faults.push(
        ...faultsOfDenial(await attempt(fresh, CALLS[name as keyof typeof CALLS], actor)).map(
          (fault) => `${who}: ${fault}`,
        ),
      );
    }
    expect(faults).toEqual([]);
  });
});

describe.each(about('system'))('%s', (name, rule) => {
  it('is for a task of the system, and for no person whatever their role', async () => {
    const faults: string[] = [];
    const others = ['setup', 'clock'].filter((task) => !rule.tasks.includes(task));
    const tasks = others.map((task) => [task, { kind: 'system', name: task }] as const);
    const people = EVERYBODY.map(({ role, place, person }) => [`${role} ${place}`, person] as const);
    for (const [who, actor] of [...people, ...NOBODY, ...tasks]) {
      const { kept, changed, refusal } = await attempt(fresh, CALLS[name], actor);
      if (kept || changed || (refusal && refusal.code !== 'forbidden')) faults.push(`${who}: ${refusal?.code}`);
    }
    expect(faults).toEqual([]);
  });
});

describe('what is one’s own', () => {
  it('is nobody else’s: the notices of another are not read by any role', async () => {
    for (const { person } of EVERYBODY)
      expect(faultsOfDenial(await attempt(fresh, CALLS['notice.readNotices'], person))).toEqual([]);
    const { person } = somebody('filer', 'own', { id: 'secret-clerk' });
    expect((await attempt(fresh, CALLS['notice.readNotices'], person)).kept).toBe(true);
  });
});
