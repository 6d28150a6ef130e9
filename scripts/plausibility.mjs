// npm run -s plausibility: lines in, lines out, so what the install has to say goes to the other stream.
process.env.DULIANG_STEPS = 'stderr';
const { handOver } = await import('./boot/hand-over.mjs');
await handOver('plausibility.ts');
