import { composeReply, line } from './reply';
import type { Reply } from './reply';
import type { Messages } from '../messages/english';

/** What to type and what to set, for whoever has just installed the app. */
export const welcomeView = ({ setup }: Messages): Reply =>
	composeReply(
		[setup.welcome.heading, setup.welcome.type, setup.welcome.settings, setup.welcome.reports].map(
			line,
		),
	);
