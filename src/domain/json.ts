/** Returns a field of a decoded body, or undefined if the body is no object. */
export function field(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	return Object.entries(value).find(([key]) => key === name)?.[1];
}

export function textField(value: unknown, name: string): string | undefined {
	const found = field(value, name);
	return typeof found === 'string' ? found : undefined;
}
