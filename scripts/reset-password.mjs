// npm run reset-password -- USERNAME: the way back in where the only administrator has lost the password or the phone.
import { handOver } from './boot/hand-over.mjs';

await handOver('reset-password.ts');
