// npm start: installs, generates, migrates, seeds, builds and serves; npm run setup does all of that but serve.
import { handOver } from './boot/hand-over.mjs';

await handOver('launch.ts');
