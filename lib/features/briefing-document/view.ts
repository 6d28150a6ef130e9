import { Document, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Brief } from '../briefing/view.ts';
import { behindTable, domainTable, figureTable, placeTable } from '../briefing-tables/view.ts';
import { figureRuns, heading, line, lines, PAGE, STYLES } from '../document-parts/view.ts';

/** The brief as a Word document: each figure leads to its history and names the number of its source. */
export function briefDocument(brief: Brief, locale: Locale, site: string): Document {
  const t = translator(locale, 'briefing');
  const zh = locale === 'zh';
  const around = { locale, site };
  const children = [
    line([brief.heading, `${zh ? '　' : '  '}${brief.period}`], 'Of'),
    line([brief.title], 'Title'),
    line([brief.lead]),
    line([`${brief.scope} · ${brief.known}`], 'Small'),
    ...(brief.demonstration ? [line([brief.demonstration], 'Demonstration')] : []),
    figureTable(brief),
    heading(t('domainsTitle')),
    domainTable(brief, around),
    heading(t('behindTitle')),
    ...(brief.behind.length > 0 ? [behindTable(brief, around)] : [line([t('behindNone')])]),
    ...(brief.behindMore > 0 ? [line([t('more', { count: brief.behindMore })], 'Small')] : []),
    ...(brief.places.length > 0
      ? [heading(t('placesTitle'), true), placeTable(brief), line([t('placesNote')], 'Small')]
      : []),
    heading(t('supervisionTitle', { overdue: brief.supervision.overdue, open: brief.supervision.open })),
    ...supervisionLines(brief, around),
    heading(t('doubtsTitle')),
    ...(brief.doubts.length === 0 ? [line([t('doubtsNone')])] : []),
    ...brief.doubts.map(
      ({ name, figure, why, mark }) =>
        new Paragraph({
          style: 'Line',
          children: [
            new TextRun({ text: `${name} `, bold: true }),
            ...figureRuns(figure, mark, around),
            new TextRun(` ${why}`),
          ],
        }),
    ),
    heading(t('missingTitle')),
    line([missingText(brief, locale)]),
    heading(t('sources')),
    ...lines(
      brief.sources.map(({ number, text }) => `[${number}] ${text}`),
      'Small',
    ),
  ];
  return new Document({
    ...STYLES,
    title: brief.heading,
    description: `${brief.period} · ${brief.scope}`,
    creator: brief.made,
    sections: [{ properties: { page: PAGE }, footers: { default: footer(brief) }, children }],
  });
}

function supervisionLines({ supervision }: Brief, { locale, site }: { locale: Locale; site: string }): Paragraph[] {
  const t = translator(locale, 'briefing');
  if (supervision.lines.length === 0) return [line([t('supervisionNone')])];
  const said = supervision.lines.map(({ unit, indicator, owner, age, due, left, href }) =>
    line(
      [
        `${unit} · ${indicator}`,
        `${locale === 'zh' ? '　' : '  '}${[owner, age, due, left].filter(Boolean).join(' · ')}`,
      ],
      'Line',
      site + href,
    ),
  );
  return supervision.more > 0 ? [...said, line([t('more', { count: supervision.more })], 'Small')] : said;
}

function missingText(brief: Brief, locale: Locale): string {
  const t = translator(locale, 'briefing');
  const zh = locale === 'zh';
  const said =
    brief.missing.length === 0 ? t('missingNone') : brief.missing.join(zh ? '，' : '; ') + (zh ? '。' : '. ');
  const more = brief.missingMore > 0 ? t('missingMore', { count: brief.missingMore }) : '';
  return [said, more, brief.late > 0 ? t('late', { count: brief.late }) : ''].join(zh ? '' : ' ').trim();
}

function footer(brief: Brief): Footer {
  return new Footer({
    children: [
      line([`${brief.release} · ${brief.made}`], 'Small'),
      new Paragraph({
        style: 'Small',
        children: [
          new TextRun(`${brief.address}   `),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
