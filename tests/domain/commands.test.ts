import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** Runs a command on the lines and reads what it answers. */
function ask(command: 'assess' | 'plausibility', lines: string[], ...args: string[]) {
  const run = spawnSync(process.execPath, [`scripts/${command}.ts`, ...args], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  const answers = run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { code: run.status, answers, complaints: run.stderr };
}

describe('assess', () => {
  const whole = {
    baseline: 5,
    baselineYear: 2015,
    value: 6,
    year: 2016,
    target: 9,
    targetYear: 2030,
    direction: 'higher',
  };

  test('answers line for line, with null and absent alike and unknown keys passed over', () => {
    const { limit, ...rest } = { ...whole, limit: null };
    expect(limit).toBeNull();
    const { code, answers } = ask('assess', [
      JSON.stringify({ ...whole, limit: null, colour: 'red' }),
      JSON.stringify(rest),
    ]);
    expect(code).toBe(0);
    expect(answers[0]).toMatchObject({ status: 'substantial_progress', score: 5 });
    expect(answers[0].ratio).toBeCloseTo(5.0045, 4);
    expect(Object.keys(answers[0])).toEqual(['ratio', 'status', 'score']);
    expect(answers[1]).toEqual(answers[0]);
  });

  test('names a bad line by its number and goes on', () => {
    const { code, answers } = ask('assess', ['{"broken', '', '[1]', '{"direction":"up"}', JSON.stringify(whole)]);
    expect(code).toBe(0);
    expect(answers.map((answer) => answer.error ?? answer.status)).toEqual([
      '第1行：不是JSON。',
      '第3行：应为一个JSON对象。',
      '第4行：以下各项缺失或写法不对：direction。',
      'substantial_progress',
    ]);
  });

  test('has no answer without figures, and asks for the direction where there are some', () => {
    const { answers } = ask('assess', ['{"direction":null,"value":null}', '{"value":6}']);
    expect(answers[0]).toEqual({ ratio: null, status: 'not_available', score: null });
    expect(answers[1].error).toBe('第2行：以下各项缺失或写法不对：direction。');
  });

  test('reads what other machines write: a mark at the start, CR LF, blanks', () => {
    const { answers } = ask('assess', [`\uFEFF${JSON.stringify(whole)}\r`, '  \r', ` ${JSON.stringify(whole)}\t`]);
    expect(answers.map(({ status }) => status)).toEqual(['substantial_progress', 'substantial_progress']);
  });

  test('has nothing to say to nothing', () => {
    expect(ask('assess', [])).toEqual({ code: 0, answers: [], complaints: '' });
  });
});

describe('plausibility', () => {
  const water = { indicator: 'WAT05', place: '430581', period: '2022Q2', value: 180000 };

  test('catches 18 亿 cubic metres a day and offers 18 万; 18 is silent', () => {
    const { code, answers } = ask('plausibility', [JSON.stringify(water), JSON.stringify({ ...water, value: 18 })]);
    expect(code).toBe(0);
    expect(answers[0].rules.map(({ rule, offer }: { rule: string; offer: number }) => [rule, offer])).toEqual([
      ['per_head', 18],
      ['history', 18],
      ['unit_factor', 18],
    ]);
    expect(answers[0].rules[0].message).toBe('按户籍人口82.69万人计，合2,176,805升/人·日；通常在50至400升/人·日之间。');
    expect(answers[0].rules[2].message).toBe('单位或位数可能有误。是否应为18万立方米/天？');
    expect(answers[1]).toEqual({ rules: [] });
  });

  test('speaks English when asked', () => {
    const { answers } = ask('plausibility', [JSON.stringify(water), '{'], '--lang', 'en');
    expect(answers[0].rules[0].message).toBe(
      'For 826,900 registered persons this is 2,176,805 litres per person per day; usual are 50 to 400.',
    );
    expect(answers[1].error).toBe('Line 2: not JSON.');
  });

  test('tells what it does not know, line by line', () => {
    const lines = [
      { ...water, indicator: 'XXX01' },
      { ...water, place: '999999' },
      { ...water, period: '2022Q9' },
      { ...water, dimension: 'grid_level=small' },
      { ...water, value: '18' },
      { ...water, place: null },
      { indicator: 'GOV01', place: '430581', period: '2022Q2', dimension: 'small', value: 1613 },
    ];
    const { code, answers } = ask(
      'plausibility',
      lines.map((line) => JSON.stringify(line)),
    );
    expect(code).toBe(0);
    expect(answers.map((answer) => answer.error ?? answer.rules)).toEqual([
      '第1行：没有代码为“XXX01”的指标。',
      '第2行：没有代码为“999999”的县、乡镇或村。',
      '第3行：“2022Q9”不是时期，应写作2022、2022H1、2022Q2、2022M06或2021T1。',
      '第4行：该指标没有“grid_level=small”这一分组。',
      '第5行：以下各项缺失或写法不对：value。',
      '第6行：以下各项缺失或写法不对：place。',
      [],
    ]);
  });
});
