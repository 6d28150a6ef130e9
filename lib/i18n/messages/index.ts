import enChart from './en/chart.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import zhChart from './zh/chart.json' with { type: 'json' };
import zhShell from './zh/shell.json' with { type: 'json' };

/** One file a namespace, named after the noun it speaks of. */
const zh = {
  chart: zhChart,
  shell: zhShell,
};

const en: typeof zh = {
  chart: enChart,
  shell: enShell,
};

export const messages = { zh, en };
export type Namespace = keyof typeof zh;
