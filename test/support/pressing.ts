import { type AppUnderTest, supportRoom } from './startApp';
import {
	decodePressValue,
	encodePressValue,
	type PressValue,
} from '../../src/domain/press/pressValue';
import { at, textOf } from '../../workspace/engine/plain';
import type { ButtonPress } from '../../workspace/engine/screens';
import type { SeenMessage } from '../../workspace/engine/traces';
import type { CallOutcome } from '../../workspace/engine/userCalls';
import { messageText } from '../../workspace/terminal/blocksToText';

type ShownButton = { label: string; actionId: string; value: string };

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Returns the buttons below some blocks. */
export const buttonsOf = (blocks: unknown): ShownButton[] =>
	listOf(blocks)
		.filter((block) => at(block, 'type') === 'actions')
		.flatMap((block) => listOf(at(block, 'elements')))
		.map((element) => ({
			label: textOf(at(at(element, 'text'), 'text')),
			actionId: textOf(at(element, 'actionId')),
			value: textOf(at(element, 'value')),
		}));

export const labelsOf = ({ blocks }: Pick<SeenMessage, 'blocks'>): string[] =>
	buttonsOf(blocks).map(({ label }) => label);

/** Returns the newest message with this button on the user's screen. */
export function messageWith({ box }: AppUnderTest, user: string, label: string): SeenMessage {
	const found = box.seen(user).filter((message) => labelsOf(message).includes(label));
	const [last] = found.slice(-1);
	if (!last) {
		throw new Error(`${user} sees no button ${label}`);
	}
	return last;
}

/** Presses a button on the user's screen as a client does, or with `forged` changes. */
export async function pressOn(
	app: AppUnderTest,
	user: string,
	label: string,
	forged: Partial<ButtonPress> = {},
): Promise<CallOutcome> {
	const message = messageWith(app, user, label);
	const button = buttonsOf(message.blocks).find((one) => one.label === label);
	const { actionId = '' } = button ?? {};
	return app.box.press({ user, room: message.room, message: message.id, actionId, ...forged });
}

/** Returns what is then on the screen in place of the message. */
export async function pressAndRead(
	app: AppUnderTest,
	user: string,
	label: string,
): Promise<{ text: string; labels: string[]; message: SeenMessage }> {
	const { id } = messageWith(app, user, label);
	await pressOn(app, user, label);
	const message = app.box.seen(user).find((one) => one.id === id);
	if (!message) {
		throw new Error('the message is gone');
	}
	return { text: messageText(message), labels: labelsOf(message), message };
}

export const typeIn = (app: AppUnderTest, user: string, text: string, room = supportRoom) =>
	app.box.run({ user, room, text });

/** Returns the value of a button with some of what it holds replaced, as a forged press would send it. */
export function forgedValue(
	app: AppUnderTest,
	user: string,
	label: string,
	changes: Partial<PressValue>,
): string {
	const message = messageWith(app, user, label);
	const button = buttonsOf(message.blocks).find((one) => one.label === label);
	const value = decodePressValue(button?.value ?? '');
	if (!value) {
		throw new Error('the button has no value of ours');
	}
	return encodePressValue({ ...value, ...changes });
}
