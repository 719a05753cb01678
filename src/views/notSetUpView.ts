import { composeReply, line, note } from './reply';
import type { Reply } from './reply';
import type { Reader } from './statusView';

/** Nothing is configured: no error, but what could be. */
export function notSetUpView(reader: Reader): Reply {
	const { setUp } = reader.messages.status;
	if (!reader.admin) {
		return composeReply([line(setUp.heading), note(setUp.forAgents)]);
	}
	return composeReply([
		line(setUp.heading),
		line(setUp.forAdmins),
		note(`• ${setUp.callServer}`),
		note(`• ${setUp.managementServer}`),
		note(`• ${setUp.simotel}`),
		note(setUp.then),
	]);
}
