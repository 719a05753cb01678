const isDigit = /\d/;

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

/** Rocket.Chat gives a caller without a name the phone number for one. */
export const looksLikePhone = (text: string): boolean =>
	/^[\s()+./\d-]+$/.test(text) && text.replace(/\D/g, '').length >= 5;
