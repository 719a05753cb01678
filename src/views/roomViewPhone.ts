/** A caller's number can be in the digits of Persian or Arabic, too. */
const digit = '[\\d\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19]';
const isDigit = new RegExp(digit);
const numbers = new RegExp(`(^|[^\\w])(${digit}(?:[\\s()./-]{0,3}${digit}){4,})(?!\\w)`, 'g');

/** The first and last three digits stay; the middle goes. */
export function maskedPhone(phone: string): string {
	const digits = Array.from(phone).filter((letter) => isDigit.test(letter)).length;
	const kept = digits > 8 ? 3 : 1;
	let seen = 0;
	return Array.from(phone)
		.map((letter) => {
			if (!isDigit.test(letter)) {
				return letter;
			}
			seen += 1;
			return seen <= kept || seen > digits - kept ? letter : '•';
		})
		.join('');
}

/**
 * Whatever looks like a number to call, in a text. Rocket.Chat gives a caller without a name the number for
 * one, and people write it into tags and fields.
 */
export const maskedNumbers = (text: string): string =>
	text.replace(numbers, (_, before: string, number: string) => `${before}${maskedPhone(number)}`);
