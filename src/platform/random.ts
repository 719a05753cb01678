import { createHash, randomBytes, timingSafeEqual } from 'crypto';

/** Returns a message id in the form that Rocket.Chat uses. */
export const newId = (): string => randomBytes(12).toString('hex').slice(0, 17);

export const generateSecret = (): string => randomBytes(32).toString('hex');

const hashed = (text: string) => createHash('sha256').update(text, 'utf8').digest();

/** Compares hashes, so that the time it takes reveals neither length nor content. An empty secret never matches. */
export const sameSecret = (given: string, wanted: string): boolean =>
	timingSafeEqual(hashed(given), hashed(wanted)) && wanted !== '';
