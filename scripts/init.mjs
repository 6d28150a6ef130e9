// npm run init -- --units FILE --profile FILE: an empty county instead of the demonstration.
import { handOver } from './boot/hand-over.mjs';

await handOver('init.ts');
