import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { periodEnd } from '#lib/domain/period-dates.ts';

type Fact = Record<
  | 'id'
  | 'indicator'
  | 'name_zh'
  | 'name_en'
  | 'said'
  | 'value'
  | 'accepted'
  | 'period'
  | 'doubt_kind'
  | 'doubt_zh'
  | 'doubt_en'
  | 'context'
  | 'public',
  string
>;
type Row = {
  fact: string | null;
  said: string | null;
  said_value: number | null;
  value: number | null;
  doubt: string;
  demonstration: boolean;
};

const facts = parse(readFileSync('prisma/seed/facts.csv', 'utf8'), { columns: true, bom: true }) as Fact[];
/** A release gives no figure of a period that is not over; no statement of the speech is about one. */
const isOver = ({ period }: Fact) => period === '' || (periodEnd(period) ?? '9') <= '2022-06-30';
const shown = facts.filter((fact) => fact.public === '1' && (fact.context === '1' || isOver(fact)));
const figures = shown.filter((fact) => fact.context === '0' && fact.indicator !== '');
const number = (text: string) => (text === '' ? null : Number(text));

test('every statement of the speech stands on the page of statements as it was said, in both languages', async ({
  page,
}) => {
  for (const [address, name, why] of [
    ['/facts', 'name_zh', 'doubt_zh'],
    ['/en/facts', 'name_en', 'doubt_en'],
  ] as const) {
    await page.goto(address);
    for (const fact of shown) {
      const card = page.locator(`#${fact.id}`);
      await expect(card, fact.id).toHaveCount(1);
      const text = (await card.textContent()) ?? '';
      expect(text, fact.id).toContain(fact[name]);
      if (fact.said !== '') expect(text, fact.id).toContain(fact.said);
      if (fact.doubt_kind !== 'none' && fact.context === '0') expect(text, fact.id).toContain(fact[why]);
    }
  }
});

test('what is kept back is on no page and in no file of statements', async ({ request }) => {
  const hidden = facts.filter((fact) => fact.public !== '1');
  expect(hidden.length).toBeGreaterThan(0);
  for (const address of [
    '/facts',
    '/en/facts',
    '/api/releases/2022Q2/tables/facts.csv',
    '/api/releases/2022Q2/tables/facts.json',
  ]) {
    const text = await (await request.get(address)).text();
    for (const fact of hidden) {
      expect(text, `${address} ${fact.id}`).not.toContain(`"${fact.id}"`);
      expect(text, `${address} ${fact.id}`).not.toContain(fact.said);
    }
  }
});

test('every figure of the speech is in the data as said and as read, and is no demonstration', async ({ request }) => {
  for (const fact of figures) {
    const answer = await request.get(`/api/releases/2022Q2/indicators/${fact.indicator}.json`);
    expect(answer.status(), fact.indicator).toBe(200);
    const { rows } = (await answer.json()) as { rows: Row[] };
    const found = rows.filter((row) => row.fact === fact.id);
    expect(found, `${fact.id} ${fact.indicator}`).toHaveLength(1);
    expect(found[0], fact.id).toMatchObject({
      said: fact.said,
      said_value: number(fact.value),
      value: number(fact.accepted),
      doubt: fact.doubt_kind,
      demonstration: false,
    });
  }
});

test('every figure in doubt says on its own page what was said and why it is doubted', async ({ request }) => {
  const escaped = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#x27;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
  const holds = (html: string, text: string) => html.includes(text) || html.includes(escaped(text));
  for (const fact of figures.filter(({ doubt_kind }) => doubt_kind !== 'none')) {
    const html = await (await request.get(`/indicators/${fact.indicator}`)).text();
    expect(holds(html, fact.said), `${fact.id} said`).toBe(true);
    expect(holds(html, fact.doubt_zh), `${fact.id} why`).toBe(true);
    expect(html, fact.id).toContain(`#${fact.id}`);
  }
});
