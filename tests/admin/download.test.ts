import { expect, it } from 'vitest';
import { streamed } from '../../app/api/_download/streamed.ts';

const kept = { type: 'text/csv; charset=utf-8', name: 'audit-1.csv' };

it('is sent while it is made, to be saved and kept by nobody on the way', async () => {
  async function* parts() {
    yield 'a,';
    yield new TextEncoder().encode('县');
  }
  const answer = streamed(parts(), { ...kept, length: 5 });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    ...{ 'cache-control': 'private, no-store', 'content-type': 'text/csv; charset=utf-8', 'content-length': '5' },
    ...{ 'content-disposition': 'attachment; filename="audit-1.csv"', 'x-content-type-options': 'nosniff' },
  });
  expect(await answer.text()).toBe('a,县');
});

it('is made no further than it is taken, and let go where the reader goes away', async () => {
  let [made, isEnded] = [0, false];
  async function* endless() {
    try {
      for (;;) {
        made += 1;
        yield 'x'.repeat(1000);
      }
    } finally {
      isEnded = true;
    }
  }
  const reader = streamed(endless(), kept).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(made).toBeLessThan(5);
  expect(isEnded).toBe(true);
});

it('breaks off where its source does, and is not taken for whole', async () => {
  async function* broken() {
    yield 'half';
    throw new Error('the disk is gone');
  }
  await expect(streamed(broken(), kept).text()).rejects.toThrow('the disk is gone');
});
