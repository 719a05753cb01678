import type { HttpTools } from './check';
import { rocketChatOf } from './workspaceAccess';
import { remaining } from '../domain/clock';
import type { Deadline } from '../domain/clock';
import { textField } from '../domain/reading';
import type { Settings } from '../settings/snapshot';

/** Undefined: it does not say. */
export type AskVersion = (settings: Settings, deadline: Deadline) => Promise<string | undefined>;

const mostMs = 3000;

/** What Rocket.Chat tells everybody of its version: the first two numbers. */
export const createAskVersion =
	(tools: HttpTools): AskVersion =>
	async (settings, deadline) => {
		if (!settings.rocketChat.address) {
			return undefined;
		}
		const limit = Math.min(mostMs, remaining(deadline, tools.clock));
		const answer = await rocketChatOf(settings, tools).info(limit).reading;
		return answer.kind === 'answer' && answer.body.kind === 'json'
			? textField(answer.body.value, 'version')
			: undefined;
	};
