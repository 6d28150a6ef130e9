// npm run check
import { handOver } from './boot/hand-over.mjs';

await handOver('check.ts');
