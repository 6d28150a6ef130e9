/** Width of a text in ems, estimated: Han and full-width characters fill the em, Latin ones about half of it. */
export function textWidth(text: string): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return ems;
}

function widthOf(character: string): number {
  if (/[⺀-鿿豈-﫿︰-﹏＀-￯　-〿●◆▼○]/u.test(character)) return 1;
  if (/[A-Z%MW@]/.test(character)) return 0.7;
  if (/[ .,:;'|!iljtf()]/.test(character)) return 0.32;
  return 0.56;
}

/** Breaks Latin text at spaces so that no line is wider than `ems` where that can be helped; Han text stays whole. */
export function wrapWords(text: string, ems: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`) <= ems) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
