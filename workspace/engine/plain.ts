export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
export const at = (value: unknown, key: string): unknown =>
	isRecord(value) ? value[key] : undefined;
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
