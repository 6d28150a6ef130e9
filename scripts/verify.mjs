// npm run -s verify [path]: what it found is all it prints, so what the install has to say goes to the other stream.
process.env.DULIANG_STEPS = 'stderr';
process.env.INIT_CWD ??= process.cwd();
const { handOver } = await import('./boot/hand-over.mjs');
await handOver('verify.ts');
