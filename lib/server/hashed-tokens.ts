import { sha256 } from './audit.ts';

type Row = { token?: string };
type Condition = { field: string; value: unknown };
type Asked = { model: string; data?: Row; update?: Row; where?: Condition[] };
type Method = (asked: Asked) => Promise<unknown>;

/**
 * The sign-in library's adapter, so that the database holds the SHA-256 of a session's token and never the
 * token: whoever reads the database, or a backup of it, can sign in as nobody.
 */
export function withHashedTokens<Adapter extends object>(inner: Adapter): Adapter {
  const outer: Adapter = new Proxy(inner, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (name === 'transaction') return (work: (adapter: Adapter) => unknown) => work(outer);
      if (typeof method !== 'function') return method;
      return (asked: Asked) =>
        asked?.model === 'session' ? hashed(method.bind(target) as Method, asked) : method.call(target, asked);
    },
  });
  return outer;
}

async function hashed(method: Method, asked: Asked): Promise<unknown> {
  const tokens = new Map<string, string>();
  const seal = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(seal);
    if (typeof value !== 'string') return value;
    tokens.set(sha256(value), value);
    return sha256(value);
  };
  const sealedRow = (row: Row) => ('token' in row ? { ...row, token: seal(row.token) as string } : row);
  const answer = await method({
    ...asked,
    ...(asked.data ? { data: sealedRow(asked.data) } : {}),
    ...(asked.update ? { update: sealedRow(asked.update) } : {}),
    ...(asked.where
      ? { where: asked.where.map((one) => (one.field === 'token' ? { ...one, value: seal(one.value) } : one)) }
      : {}),
  });
  return Array.isArray(answer) ? answer.map((row) => opened(row, tokens)) : opened(answer, tokens);
}

/** Gives the caller the token it already had; of other sessions it sees the hash. */
function opened(row: unknown, tokens: ReadonlyMap<string, string>): unknown {
  if (typeof row !== 'object' || row === null || !('token' in row)) return row;
  return { ...row, token: tokens.get(String(row.token)) ?? row.token };
}
