/** Used when an error has no text. */
export const noReason = 'no reason given';

const maxLength = 4000;
const maxDepth = 3;
/** Deno 1.x adds it to Node's text about a connection. */
const denoPadding = ' - Local (undefined:undefined)';

/** Older engines convert an object, or undefined, to such a text. */
const saysNothing = (text: string): boolean =>
	/^(\w*error: *)?(\[object \w+\]|undefined|null)?$/i.test(text.trim());

/** An error of another realm fails `instanceof Error`, and its message is not among its entries. */
function read(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null || !(name in value)) {
		return undefined;
	}
	try {
		const found: unknown = Reflect.get(value, name);
		return found;
	} catch {
		return undefined;
	}
}

/** If a name has several addresses and all refuse, the error has no text of its own; the texts are in its `errors`. */
function textIn(error: unknown, depth: number): string {
	if (typeof error === 'string') {
		return saysNothing(error) ? '' : error;
	}
	if (depth === 0) {
		return '';
	}
	const errors = read(error, 'errors');
	const inside = [read(error, 'message'), read(error, 'error'), Array.isArray(errors) && errors[0]];
	return inside.reduce<string>((found, next) => found || textIn(next, depth - 1), '');
}

/** Returns the text of anything that was thrown: an Error, a plain object of a protocol, an object as a message, or nothing. */
export function errorText(error: unknown): string {
	const text = textIn(error, maxDepth);
	const code = read(error, 'code');
	const named = typeof code === 'string' && !text.includes(code) ? [code, text] : [text];
	const whole = named.filter(Boolean).join(': ').replace(denoPadding, '');
	return whole.slice(0, maxLength) || noReason;
}
