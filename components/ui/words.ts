/** What the bricks themselves say, in the reader's language; `brickWords(locale)` of the shell makes it. */
export type Words = {
  demo: string;
  demoData: string;
  doubt: string;
  /** Accessible name of a doubt mark. */
  doubtTitle: string;
  view: string;
  chart: string;
  table: string;
  both: string;
  showTable: string;
  csv: string;
  png: string;
  copyLink: string;
  copied: string;
  print: string;
  source: string;
  definition: string;
  working: string;
  here: string;
};
