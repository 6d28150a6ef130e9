import enChart from './en/chart.json' with { type: 'json' };
import enDomain from './en/domain.json' with { type: 'json' };
import enFigure from './en/figure.json' with { type: 'json' };
import enFrame from './en/frame.json' with { type: 'json' };
import enIndicator from './en/indicator.json' with { type: 'json' };
import enSeed from './en/seed.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import enSummary from './en/summary.json' with { type: 'json' };
import zhChart from './zh/chart.json' with { type: 'json' };
import zhDomain from './zh/domain.json' with { type: 'json' };
import zhFigure from './zh/figure.json' with { type: 'json' };
import zhFrame from './zh/frame.json' with { type: 'json' };
import zhIndicator from './zh/indicator.json' with { type: 'json' };
import zhSeed from './zh/seed.json' with { type: 'json' };
import zhShell from './zh/shell.json' with { type: 'json' };
import zhSummary from './zh/summary.json' with { type: 'json' };

/** One file a namespace, named after the noun it speaks of. */
const zh = {
  indicator: zhIndicator,
  domain: zhDomain,
  summary: zhSummary,
  frame: zhFrame,
  figure: zhFigure,
  chart: zhChart,
  seed: zhSeed,
  shell: zhShell,
};

const en: typeof zh = {
  indicator: enIndicator,
  domain: enDomain,
  summary: enSummary,
  frame: enFrame,
  figure: enFigure,
  chart: enChart,
  seed: enSeed,
  shell: enShell,
};

export const messages = { zh, en };
export type Namespace = keyof typeof zh;
