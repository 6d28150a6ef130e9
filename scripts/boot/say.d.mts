export function step(zh: string, en: string, work: () => Promise<string | undefined>): Promise<void>;
export class Stop extends Error {
  constructor(zh: string, en: string, details?: string);
  details: string;
}
export function fail(error: unknown): never;
export function fileTrouble(error: unknown, folder: string): Stop | null;
