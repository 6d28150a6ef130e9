import { createServer } from 'node:net';
import { Stop } from './boot/say.mjs';

export type Listening = { host: string; port: number; url: string };

/** PORT and HOST as the environment gives them, or http://localhost:3000. */
export function listening(env: NodeJS.ProcessEnv): Listening {
  const port = env.PORT === undefined || env.PORT === '' ? 3000 : Number(env.PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Stop(
      `PORT 要是 1 到 65535 的整数，现在是“${env.PORT}”。`,
      `PORT must be a whole number from 1 to 65535; it is "${env.PORT}".`,
    );
  }
  const host = env.HOST || 'localhost';
  return { host, port, url: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}` };
}

/** Says so before minutes are spent on a build that could not be served. */
export function assertFree({ host, port }: Listening): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portTrouble(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function portTrouble(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  if (error.code === 'EADDRINUSE') {
    return new Stop(
      `端口 ${port} 已被占用。请先停掉占用它的程序，或换一个端口：PORT=3001 npm start`,
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new Stop(
      `没有权限监听端口 ${port}。请用 1024 以上的端口：PORT=3000 npm start`,
      `No permission to listen on port ${port}. Use one above 1024: PORT=3000 npm start`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Stop(`本机没有地址 ${host}。请检查 HOST。`, `This machine has no address ${host}. Check HOST.`);
  }
  return error;
}
