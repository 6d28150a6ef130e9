// npm test: installs what it needs and runs everything.
import { handOver } from './boot/hand-over.mjs';

await handOver('test-all.ts');
