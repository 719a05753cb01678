import { createHash, randomBytes, timingSafeEqual } from 'crypto';

export const generateSecret = (): string => randomBytes(32).toString('hex');

const hashed = (text: string) => createHash('sha256').update(text, 'utf8').digest();

/** Both are hashed, so that neither length nor content shows in the time it takes. No secret is ever met. */
export const sameSecret = (given: string, wanted: string): boolean =>
	timingSafeEqual(hashed(given), hashed(wanted)) && wanted !== '';
