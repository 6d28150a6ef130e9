import { type ParagraphChild, type Table, TextRun } from 'docx';
import type { Light } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Brief } from '../briefing/view.ts';
import { type Around, figureRuns, table } from '../document-parts/view.ts';
import type { VerdictWords } from '../verdict/view.ts';

/** The shapes of the lights, as text has them. */
const SHAPE: Record<Light, string> = {
  ...{ done: '●', go: '●', slow: '◆', late: '▼', away: '▼', due: '○', none: '○', watch: '□' },
};
const COLOUR: Record<Light, string> = {
  ...{ done: '1F6840', go: '1F6840', slow: '7D5500', late: 'A52D19', away: 'A52D19' },
  ...{ due: '454B47', none: '454B47', watch: '454B47' },
};

/** Colour, shape and word of a status. */
function light({ light: name, word, figure }: VerdictWords): ParagraphChild[] {
  return [
    new TextRun({ text: `${SHAPE[name]} ${word}`, bold: true, color: COLOUR[name] }),
    new TextRun(figure ? ` ${figure}` : ''),
  ];
}

/** The five figures in one row. */
export function figureTable({ figures }: Brief): Table {
  return table(
    figures.map(({ label }) => label),
    [figures.map(({ value, of }) => [new TextRun({ text: value, bold: true, size: 26 }), new TextRun(` ${of}`)])],
    [20, 20, 20, 20, 20],
  );
}

export function domainTable({ domains }: Brief, around: Around): Table {
  const t = translator(around.locale, 'briefing');
  return table(
    [t('domain'), t('standing'), t('headline')],
    domains.map(({ name, verdict, counted, headline }) => [
      [new TextRun({ text: name, bold: true })],
      [...light(verdict), new TextRun(`  ${counted}`)],
      headline ? [new TextRun(`${headline.name} `), ...figureRuns(headline.figure, headline.mark, around)] : '',
    ]),
    [16, 32, 52],
  );
}

export function behindTable({ behind }: Brief, around: Around): Table {
  const t = translator(around.locale, 'briefing');
  return table(
    [t('indicator'), t('figure'), t('sinceHead'), t('paceHead'), t('who')],
    behind.map(({ name, figure, aim, verdict, since, pace, who, mark }) => [
      [new TextRun({ text: name, bold: true })],
      [...figureRuns(figure, mark, around), new TextRun(` ${aim}`)],
      [...light(verdict), new TextRun(` ${since}`)],
      pace,
      who,
    ]),
    [21, 24, 19, 21, 15],
  );
}

/** Places in three columns, read downwards. */
export function placeTable({ places }: Brief): Table {
  const height = Math.ceil(places.length / 3);
  const rows = Array.from({ length: height }, (_, row) =>
    [0, 1, 2].flatMap((column): (string | ParagraphChild[])[] => {
      const one = places[column * height + row];
      return one ? [`${one.rank}  ${one.name}`, light(one.verdict)] : ['', ''];
    }),
  );
  return table(null, rows, [18, 15, 18, 15, 18, 16]);
}
