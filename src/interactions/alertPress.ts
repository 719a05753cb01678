import type { PressContext } from './pressContext';
import { type AlertAction, mutedByPress } from '../domain/press/actions';
import type { Target } from '../domain/target';
import { refusalView } from '../views/helpView';

/** Does what the button of an alert says. The alert is for the whole room, the answer for who has pressed. */
export async function pressInAlert(
	{ parts, answer, tell }: PressContext,
	action: AlertAction,
	about: Target | undefined,
): Promise<void> {
	const { messages, rights } = answer;
	const { onlyAdmins, onlyAdminsMute } = messages.buttons;
	if (!rights.admin) {
		return tell(refusalView(action === 'mute' ? onlyAdminsMute : onlyAdmins));
	}
	return action === 'mute'
		? tell(await parts.answers.mute({ ...answer, words: [mutedByPress] }))
		: tell(await parts.answers.details({ ...answer, words: about ? [about] : [] }));
}
