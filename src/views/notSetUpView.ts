import { composeReply, line, note } from './reply';
import type { Reply } from './reply';
import type { Reader } from './statusView';
import { targets } from '../domain/target';
import type { Target } from '../domain/target';

/** Nothing is configured: no error, but what could be. What an admin wants nobody to check is called so. */
export function notSetUpView(off: readonly Target[], { admin, messages }: Reader): Reply {
	const { setUp, targets: names } = messages.status;
	const switchedOff = off.map((target) => note(messages.settings.switchedOff(names[target])));
	if (!admin) {
		return composeReply([line(setUp.heading), note(setUp.forAgents), ...switchedOff]);
	}
	const servers = targets.filter((target) => !off.includes(target));
	return composeReply([
		line(setUp.heading),
		line(setUp.forAdmins),
		...servers.map((target) => note(`• ${setUp.servers[target]}`)),
		...switchedOff,
		note(setUp.then),
	]);
}
