import type { PressContext } from './pressContext';
import { shareHere } from './shareHere';
import type { MessageAction } from '../domain/press/actions';
import { backButton } from '../views/buttonRow';
import { refusalView } from '../views/helpView';

const wordsOf = (about: string): string[] => (about === '' ? [] : [about]);

/** Replaces the message by what `/voip test` says, with a way back. */
async function showDetails(context: PressContext, about: string): Promise<void> {
	const { parts, answer, replace } = context;
	const { messages, rights } = answer;
	if (!rights.admin) {
		await replace(refusalView(messages.buttons.onlyAdmins));
		return;
	}
	const reply = await parts.answers.details({ ...answer, words: wordsOf(about) });
	await replace({ ...reply, buttons: [backButton(about, messages)] });
}

/** Does what the button of a private message says. */
export async function pressInMessage(
	context: PressContext,
	action: MessageAction,
	about: string,
): Promise<void> {
	const { parts, answer, replace } = context;
	const asked = { ...answer, words: wordsOf(about) };
	switch (action) {
		case 'again':
		case 'back':
			return replace(await parts.answers.status(asked));
		case 'details':
			return showDetails(context, about);
		case 'refreshCall':
			return replace(await parts.answers.call(asked));
		case 'share':
			return shareHere(context, asked.words);
	}
}
