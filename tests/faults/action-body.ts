/** How a browser sends what an action is called with: JSON in which "$" begins what JSON cannot say, or a form. */
export type Body = { type: string; body: string };
export type Takes = 'object' | 'state and form' | 'form';

export function actionBody(takes: Takes, sent: { input: unknown }): Body {
  if (takes === 'object') return { type: 'text/plain;charset=UTF-8', body: JSON.stringify([written(sent)]) };
  const called = takes === 'form' ? ['$K1'] : [{}, '$K1'];
  const fields = fieldsOf(sent).map(([name, value]): Field => [`1_${name}`, value]);
  return multipart([...fields, ['0', JSON.stringify(called)]]);
}

/** What a handler takes, in the way in which a page of this site sends it there. */
export function handlerBody(takes: Takes, sent: { input: unknown }): Body {
  if (takes === 'form') return multipart(fieldsOf(sent));
  return { type: 'application/json', body: JSON.stringify(sent) ?? '' };
}

type Field = [name: string, value: string];

function fieldsOf(sent: unknown): Field[] {
  // A text in the place of everything is one field, and not one a letter.
  if (typeof sent !== 'object' || sent === null) return [['input', textOf(sent)]];
  const { input, ...around } = sent as Record<string, unknown>;
  const fields = { ...around, ...(typeof input === 'object' ? input : { input }) };
  return Object.entries(fields).map(([name, value]) => [name, textOf(value)]);
}

function multipart(fields: readonly Field[]): Body {
  const boundary = '----------------------------8f2d71c04b';
  const lines = fields.map(
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
