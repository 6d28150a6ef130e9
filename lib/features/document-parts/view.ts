import {
  BorderStyle,
  convertMillimetersToTwip,
  ExternalHyperlink,
  type IPropertiesOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Mark } from '../briefing-source/view.ts';
import type { FigureWords } from '../figure-words/view.ts';

/** Fonts that offices have; where one is missing the program takes its own. */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei', cs: 'Arial' };
const CINNABAR = 'B5341F';

/** A4 with the margins of the printed page. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    ...{ top: convertMillimetersToTwip(13), bottom: convertMillimetersToTwip(12) },
    ...{ left: convertMillimetersToTwip(14), right: convertMillimetersToTwip(14) },
    ...{ footer: convertMillimetersToTwip(7), header: convertMillimetersToTwip(7) },
  },
};

const named = (id: string, size: number, more: object = {}, paragraph: object = {}) => ({
  ...{ id, name: id, basedOn: 'Normal', run: { size, ...more }, paragraph: { spacing: { after: 30 }, ...paragraph } },
});

/** Sizes are half points. */
export const STYLES: Pick<IPropertiesOptions, 'styles'> = {
  styles: {
    default: { document: { run: { font: FONT, size: 17 }, paragraph: { spacing: { after: 40, line: 252 } } } },
    paragraphStyles: [
      named('Of', 17, { bold: true }, { border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: CINNABAR } } }),
      named('Title', 30, { bold: true }, { spacing: { before: 120, after: 60, line: 276 } }),
      named('Heading', 20, { bold: true }, { spacing: { before: 90, after: 30 }, keepNext: true }),
      named('Line', 16),
      named('Cell', 15, {}, { spacing: { after: 0, line: 228 } }),
      named('Small', 14, { color: '454B47' }, { spacing: { after: 20, line: 220 } }),
      named('Demonstration', 14, { bold: true, color: '454B47' }),
    ],
  },
};

/** A paragraph; of several parts the first is set in bold, and leads to an address where one is given. */
export function line(parts: readonly string[], style = 'Normal', href?: string): Paragraph {
  const [first = '', ...rest] = parts;
  const run = new TextRun({ text: first, ...(rest.length > 0 ? { bold: true } : {}) });
  const begin = href ? new ExternalHyperlink({ link: href, children: [run] }) : run;
  return new Paragraph({ style, children: [begin, ...rest.map((text) => new TextRun(text))] });
}

export function lines(texts: readonly string[], style: string): Paragraph[] {
  return texts.map((text) => line([text], style));
}

/** A heading that the outline knows; it may begin a page. */
export function heading(text: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({ style: 'Heading', outlineLevel: 1, pageBreakBefore, children: [new TextRun(text)] });
}

export type Around = { locale: Locale; site: string };

/** A figure that leads to its history, with its marks and the number of its source. */
export function figureRuns(figure: FigureWords, mark: Mark, { locale, site }: Around): ParagraphChild[] {
  const said = translator(locale, 'chart');
  const marks = [figure.doubt ? said('doubt') : '', figure.demonstration ? translator(locale, 'briefing')('demo') : ''];
  const beside = marks.filter(Boolean).map((word) => (locale === 'zh' ? `（${word}）` : ` (${word})`));
  return [
    new ExternalHyperlink({ link: site + mark.href, children: [new TextRun({ text: figure.joined, bold: true })] }),
    new TextRun({ text: beside.join(''), size: 13 }),
    new TextRun({ text: `[${mark.number}]`, superScript: true }),
  ];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C7BFAC' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

type Cell = string | ParagraphChild[];

/** A table with lines between its rows alone; the widths are shares of the page. */
export function table(
  head: readonly string[] | null,
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
): Table {
  const cell = (content: Cell, at: number) =>
    new TableCell({
      width: { size: widths[at] ?? 10, type: WidthType.PERCENTAGE },
      margins: { top: 15, bottom: 15, left: 0, right: 80 },
      children: [
        new Paragraph({ style: 'Cell', children: typeof content === 'string' ? [new TextRun(content)] : [...content] }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
    rows: [
      ...(head ? [new TableRow({ tableHeader: true, cantSplit: true, children: head.map(cell) })] : []),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
    ],
  });
}
