/** Returns a field of a decoded body, or undefined if the body is no object. */
export function field(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	return Object.prototype.hasOwnProperty.call(value, name) ? Reflect.get(value, name) : undefined;
}

export function textField(value: unknown, name: string): string | undefined {
	const found = field(value, name);
	return typeof found === 'string' ? found : undefined;
}
