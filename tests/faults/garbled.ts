import type { Chance } from '../proof/chance.ts';
import type { Body } from './action-body.ts';

const BOUNDARY = '----------------------------8f2d71c04b';
const TEXT = 'text/plain;charset=UTF-8';
const FORM = `multipart/form-data; boundary=${BOUNDARY}`;

/** What React reads as references, numbers, dates, sets, streams and forms, of which nothing is there. */
const REFERENCES = ['$F1', '$Q1', '$W1', '$K1', '$@1', '$1', '$0', '$1:a:b', '$1:__proto__:x', '$i1', '$B1', '$o1'];
const NUMBERS = ['$nabc', `$n${'9'.repeat(400)}`, '$Dabc', '$h1', '$r1', '$R1', '$x1', '$X1', '$A1', '$T', '$-', '$-0'];

const TEXTS = [
  ...['{{{', '', '[', ']', '"', 'null', '5', '"$F1"', '[,]', '{"0":1}', '\0', '\ufeff[]', '['.repeat(100_000)],
  ...[...REFERENCES, ...NUMBERS].map((reference) => JSON.stringify([{}, reference])),
  JSON.stringify(Array.from({ length: 2_000 }, () => 1)),
];

function parts(fields: readonly (readonly [name: string, value: string])[]): string {
  const lines = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${lines.join('')}--${BOUNDARY}--\r\n`;
}

/** Forms as a script sends them. */
const FORMS = [
  ...['', 'x', `--${BOUNDARY}`, `--${BOUNDARY}--\r\n`, parts([['0', '{{{']]), parts([['1', '{}']])],
  ...[...REFERENCES, ...NUMBERS].map((reference) => parts([['0', JSON.stringify([{}, reference])]])),
  parts([
    ['0', '["$1"]'],
    ['1', '["$0"]'],
  ]),
  parts([
    ['0', '["$F1"]'],
    ['1', '{"id":"nope","bound":null}'],
  ]),
];

/** Forms as a browser sends them that has no script; the number of the action stands in its fields. */
const plain = (id: string): string[] => [
  ...['', 'x', `--${BOUNDARY}--\r\n`, parts([['a', 'b']]), parts([['$ACTION_ID_x', '']])],
  parts([[`$ACTION_ID_${'40'.padEnd(42, 'ab')}`, '']]),
  parts([['$ACTION_REF_1', '']]),
  ...['{{{', `{"id":"${id}"`, `{"id":"${id}","bound":"$@1"}`, `{"id":"${id}","bound":"$F9"}`].map((action) =>
    parts([
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', action],
    ]),
  ),
  parts([
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`],
    ['$ACTION_1:1', '{{{'],
  ]),
];

/** What nobody can read in the place of `sound`, or cannot to its end; `isScripted` tells whether a script sends it. */
export function garbled(sound: Body, id: string, chance: Chance): Body & { isScripted: boolean } {
  const { type, body } = sound;
  const cut = { type, body: body.slice(0, chance.below(body.length + 1)), isScripted: true };
  return chance.of([
    cut,
    { ...cut, type: chance.of(['multipart/form-data', FORM, TEXT, 'application/json', 'image/png', 'x']) },
    { type: TEXT, body: chance.of(TEXTS), isScripted: true },
    { type: FORM, body: chance.of(FORMS), isScripted: true },
    { type: chance.of([FORM, FORM, 'multipart/form-data']), body: chance.of(plain(id)), isScripted: false },
  ]);
}
