// npm run dev: the development server, on loopback only.
import { handOver } from './boot/hand-over.mjs';

await handOver('dev.ts');
