import { code } from '../markup';

/** Buttons, what they open, and what a press is told that does not get what it wants. */
export const buttons = {
	labels: {
		again: 'Check again',
		details: 'Details',
		back: 'Back',
		share: 'Share here',
		refresh: 'Refresh',
		mute: 'Mute for 2 h',
	},
	bars: {
		status: 'VoIP status',
		call: 'This call',
	},
	/** In place of a bar that cannot be opened. */
	command: {
		status: `The same as a command: ${code('/voip')}`,
		call: `The same as a command: ${code('/voip room')}`,
	},
	notYourRoom: `You may not see this room, so the app shows nothing of it. Type ${code('/voip')} in a room of yours.`,
	onlyAdmins: 'Only admins can see the details.',
	onlyAdminsMute: 'Only admins can mute alerts.',
	shared: (name: string) => `Shared by ${name}`,
	share: {
		notHere:
			'Not shared: in this room nothing can be shared. Livechats, read-only, archived and encrypted rooms are left out.',
		notMember: 'Not shared: you may not write in this room.',
		tooSoon: 'Not shared: a result was shared here less than a minute ago.',
		failed: 'Not shared: Rocket.Chat did not accept the message in this room.',
	},
} as const;
