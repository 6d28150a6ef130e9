/** How a browser sends what an action is called with: JSON in which "$" begins what JSON cannot say, or a form. */
export type Body = { type: string; body: string };

export function actionBody(takes: 'object' | 'state and form' | 'form', sent: { input: unknown }): Body {
  if (takes === 'object') return { type: 'text/plain;charset=UTF-8', body: JSON.stringify([written(sent)]) };
  const { input, ...around } = Object(sent) as Record<string, unknown>;
  const fields = { ...around, ...(typeof input === 'object' ? input : { input }) };
  const called = takes === 'form' ? ['$K1'] : [{}, '$K1'];
  const parts: [string, string][] = [
    ...Object.entries(fields).map(([name, value]): [string, string] => [`1_${name}`, textOf(value)]),
    ['0', JSON.stringify(called)],
  ];
  const boundary = '----------------------------8f2d71c04b';
  const lines = parts.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${lines.join('')}--${boundary}--\r\n` };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function written(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? `$${value}` : value;
  if (value === undefined) return '$undefined';
  if (typeof value === 'number' && !Number.isFinite(value)) return `$${value}`;
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, written(part)]));
}
