import { messageText } from './blocksToText';
import { choose, guess } from './choose';
import { unseen } from '../session/messages';
import type { Session } from '../session/session';

/** Newer engines cannot show a refusal: the app writes to the admin a second later. */
const untilToldMs = 1500;

/** Returns a value in the type that the settings page would send. */
function typedValue(id: string, value: string, like: unknown): unknown {
	if (typeof like === 'boolean') {
		return choose(id, value, ['true', 'false']) === 'true';
	}
	if (typeof like !== 'number') {
		return value;
	}
	if (value.trim() === '' || Number.isNaN(Number(value))) {
		throw new Error(`${id} wants a number, not "${value}"`);
	}
	return Number(value);
}

/** Saves a setting from text. Returns what the app or the page says about it; empty if it says nothing. */
export async function saveSetting(session: Session, id: string, value: string): Promise<string> {
	const { box } = session;
	const settings = await box.settings();
	const setting = settings.find((one) => one.id === id);
	if (!setting) {
		const ids = settings.map((one) => one.id);
		throw new Error(`There is no setting "${id}".${guess(id, ids)} There are: ${ids.join(', ')}`);
	}
	const typed = typedValue(id, value, setting.packageValue);
	const before = box.seen('admin');
	const { refusal } = await session.saveSettings({ [id]: typed });
	await session.moveClock(untilToldMs);
	return refusal ?? unseen(box.seen('admin'), before).map(messageText).join('\n');
}
