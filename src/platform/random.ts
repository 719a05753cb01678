import { createHash, randomBytes, timingSafeEqual } from 'crypto';

/** An id for a message of ours, in the form of Rocket.Chat's own. */
export const newId = (): string => randomBytes(12).toString('hex').slice(0, 17);

export const generateSecret = (): string => randomBytes(32).toString('hex');

const hashed = (text: string) => createHash('sha256').update(text, 'utf8').digest();

/** Both are hashed, so that neither length nor content shows in the time it takes. No secret is ever met. */
export const sameSecret = (given: string, wanted: string): boolean =>
	timingSafeEqual(hashed(given), hashed(wanted)) && wanted !== '';
