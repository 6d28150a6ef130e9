import type { Stop } from './say.mjs';
export const root: string;
export const runtime: string;
export function checkNode(version?: string): void;
export function ensureInstalled(): Promise<void>;
export function installTrouble(output: string): Stop;
