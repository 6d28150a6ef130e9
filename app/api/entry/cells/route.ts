import { saveCells } from '#lib/features/cell/mutations.ts';
