import { resolve } from 'node:path';

export const root = resolve(__dirname, '..', '..');
