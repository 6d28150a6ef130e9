import { textWidth } from '#components/charts/text.ts';

/** Text cut into lines no wider than `ems`: at spaces in Latin text, anywhere between Han characters. */
export function linesOf(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth(line + piece.trimEnd()) > ems) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Words with the space after them; single Han characters with the punctuation that must not begin a line. */
function pieces(text: string): string[] {
  return text.match(/[\p{Script=Han}](?:[，。；：、！？）》”])*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
}
