const HAN = /[⺀-鿿豈-﫿︰-﹏＀-￯　-〿]/u;

/** Width of a text in ems, estimated: Han and full-width characters fill the em, Latin ones about half of it. */
export function textWidth(text: string): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems;
}

function widthOf(character: string): number {
  if (HAN.test(character) || '●◆▼○'.includes(character)) return 1;
  if (/[A-Z%mw@]/.test(character)) return 0.72;
  if (/[ .,:;'|!iljtf()]/.test(character)) return 0.32;
  return 0.56;
}

/** Breaks a text so that no line is wider than `ems`: Latin at spaces, Han anywhere. A long Latin word stays whole. */
export function wrapWords(text: string, ems: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`) <= ems) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...(HAN.test(word) ? wrapHan(word, ems) : [word]));
  }
  return lines;
}

function wrapHan(word: string, ems: number): string[] {
  const lines = [''];
  for (const character of word) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && textWidth(last + character) > ems) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}
