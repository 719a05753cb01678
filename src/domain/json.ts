/** A field of a decoded body, whatever the body is. */
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
