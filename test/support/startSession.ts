import { packagedPath } from './appZip';
import { openSession } from '../../workspace/session/openSession';
import type { Session } from '../../workspace/session/session';
import { readOptions } from '../../workspace/terminal/options';

/** Opens a session as `npm start` does with these options. */
export const startSession = (...words: string[]): Promise<Session> =>
	openSession(packagedPath(), readOptions(words));
