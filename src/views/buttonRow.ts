import type { Button } from './reply';
import { messageActions } from '../domain/press/actions';
import type { Target } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';

type Row = {
	messages: Messages;
	admin: boolean;
	/** Called only if there is a fault. */
	mayShare(): boolean;
	about: Target | undefined;
};

/** Returns the buttons below a result with a fault. When all is up, there is nothing to press. */
export function statusButtons(verdicts: readonly Verdict[], row: Row): readonly Button[] {
	if (verdicts.every(({ state }) => state === 'up')) {
		return [];
	}
	const { messages, admin, mayShare, about = '' } = row;
	const { again, details, share } = messages.buttons.labels;
	return [
		{ actionId: messageActions.again, label: again, about },
		...(admin ? [{ actionId: messageActions.details, label: details, about }] : []),
		...(mayShare() ? [{ actionId: messageActions.share, label: share, about }] : []),
	];
}

export const backButton = (about: string, { buttons }: Messages): Button => ({
	actionId: messageActions.back,
	label: buttons.labels.back,
	about,
});

export const refreshCallButton = (roomId: string, { buttons }: Messages): Button => ({
	actionId: messageActions.refreshCall,
	label: buttons.labels.refresh,
	about: roomId,
});
