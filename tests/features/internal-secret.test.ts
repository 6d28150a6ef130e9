import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ensureSecrets, internalSecret, isInternal } from '#lib/server/secrets.ts';

process.env.DULIANG_DATA = mkdtempSync(path.join(tmpdir(), 'duliang-secrets-'));

it('is shown by the server alone, and is none of the secrets it is made from', () => {
  expect(isInternal(internalSecret())).toBe(true);
  expect(Object.values(ensureSecrets())).not.toContain(internalSecret());
});

it.each([null, '', 'guess', 'x'.repeat(43)])('is not %j', (shown) => {
  expect(isInternal(shown)).toBe(false);
});
