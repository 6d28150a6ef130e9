// npm run faults [-- --times 10 | --full]: what the promises of durability and refusal are tried with; --full takes a night.
import { handOver } from './boot/hand-over.mjs';

await handOver('faults.ts');
