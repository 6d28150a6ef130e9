// npm run bench
import { handOver } from './boot/hand-over.mjs';

await handOver('../tests/bench/run.ts');
