/** Said where an error tells nothing. */
export const noReason = 'no reason given';

const maxLength = 4000;
const maxDepth = 3;
/** Deno 1.x adds it to what Node says of a connection. */
const denoPadding = ' - Local (undefined:undefined)';

/** Older engines make a text of an object, or of nothing at all. */
const saysNothing = (text: string): boolean =>
	/^(\w*error: *)?(\[object \w+\]|undefined|null)?$/i.test(text.trim());

/** Errors of another realm are instances of nothing here, and their text is not among their entries. */
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

/** A name with several addresses that all refuse gives an error without a text, and the texts inside it. */
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

/** What an error says, whatever was thrown: an Error, the bare object of a protocol, an object as a message, nothing. */
export function errorText(error: unknown): string {
	const text = textIn(error, maxDepth);
	const code = read(error, 'code');
	const named = typeof code === 'string' && !text.includes(code) ? [code, text] : [text];
	const whole = named.filter(Boolean).join(': ').replace(denoPadding, '');
	return whole.slice(0, maxLength) || noReason;
}
