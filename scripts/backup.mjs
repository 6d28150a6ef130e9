// npm run backup [-- --secrets --keep 14]: a backup of database and evidence in the data folder, tried afterwards.
import { handOver } from './boot/hand-over.mjs';

await handOver('backup.ts');
