import { randomBytes } from 'crypto';

/** An id for a message of ours, in the form of Rocket.Chat's own. */
export const newId = (): string => randomBytes(12).toString('hex').slice(0, 17);
