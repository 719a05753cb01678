import { composeReply, maxMessageLength, own, type Reply, small } from './reply';
import { type Audience, headline } from './serverLine';
import { statusView, targetView } from './statusView';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';

/** Puts replies below each other. The text has as many whole ones as a message can hold. */
function stacked(...replies: readonly Reply[]): Reply {
	const text = replies.reduce((all, one) => {
		const longer = all === '' ? one.text : `${all}\n${one.text}`;
		return longer.length > maxMessageLength ? all : longer;
	}, '');
	return { text, blocks: replies.flatMap(({ blocks }) => blocks) };
}

/** Shows all targets, to admins with their evidence. */
export const statusBarView = (verdicts: readonly Verdict[], audience: Audience): Reply =>
	audience.admin
		? stacked(
				composeReply([own(headline(verdicts, audience))]),
				...verdicts.map((verdict) => targetView(verdict, audience)),
			)
		: statusView(verdicts, audience);

/** Stands for a bar that cannot be opened, and names the command for the same. */
export const insteadOfBar = (reply: Reply, command: string): Reply =>
	stacked(reply, composeReply([small(command)]));

/** Leaves pictures out: their address is for the user who asked. */
function maskBlock(
	block: Reply['blocks'][number],
	masked: (text: string) => string,
): Reply['blocks'] {
	switch (block.type) {
		case 'section':
			return [{ ...block, text: { ...block.text, text: masked(block.text.text) } }];
		case 'context':
			return [
				{ ...block, elements: block.elements.map((one) => ({ ...one, text: masked(one.text) })) },
			];
		case 'image':
			return [];
	}
}

/** Names the user who shared a result. `masked` hides what the room must not read. */
export function sharedView(
	reply: Reply,
	name: string,
	masked: (text: string) => string,
	{ buttons }: Messages,
): Reply {
	const { text, blocks } = stacked(reply, composeReply([small(buttons.shared(name))]));
	return {
		text: masked(text),
		blocks: blocks.flatMap((block) => maskBlock(block, masked)),
	};
}
