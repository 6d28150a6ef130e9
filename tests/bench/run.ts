/** npm run bench [-- --json] [-- --only NAME]: every cost beside its limit, in one run. */
import { generateClients } from '../../scripts/steps.ts';
import type { Bench, Result } from './measure.ts';
import { stopAll } from './servers.ts';

const json = process.argv.includes('--json');
const at = process.argv.indexOf('--only');
const only = at < 0 ? null : process.argv[at + 1];

await generateClients();
const { publicPages } = await import('./public-pages.ts');
const { scorecard } = await import('./scorecard.ts');
const { officeInteraction } = await import('./interaction.ts');
const { overview } = await import('./overview.ts');
const { writing } = await import('./writing.ts');
const { officeBytesBench } = await import('./office-bytes.ts');
const benches: Bench[] = [
  ...publicPages,
  ...scorecard,
  ...writing,
  ...overview,
  ...officeInteraction,
  officeBytesBench,
];
const chosen = benches.filter((bench) => only === null || bench.name === only);
if (chosen.length === 0) {
  console.error(`no bench is called ${only}; there are ${benches.map((bench) => bench.name).join(', ')}`);
  process.exit(1);
}
try {
  for (const bench of chosen) for (const row of await bench.run()) print(row);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  stopAll();
}
process.exit();

function print(row: Result): void {
  if (json) console.log(JSON.stringify(row));
  else
    console.log(
      `${row.name.padEnd(22)} ${String(row.ratio).padStart(7)} × (aim ${row.aim})   ${row.ours} against ${row.limit} ${row.unit}`,
    );
}
