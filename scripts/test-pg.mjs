// npm run test:pg
import { handOver } from './boot/hand-over.mjs';

await handOver('test-pg.ts');
