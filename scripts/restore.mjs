// npm run restore -- BACKUP: puts a backup, a folder or the packed file, in the place of the data folder's content.
process.env.INIT_CWD ??= process.cwd();
const { handOver } = await import('./boot/hand-over.mjs');
await handOver('restore.ts');
