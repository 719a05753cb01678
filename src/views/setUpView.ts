import { composeReply, line, note } from './reply';
import type { Reply } from './reply';
import type { Reader } from './statusView';

/** Nothing is configured: no error, but the two or three settings that are missing. */
export function setUpView(
	reader: Reader,
	missing: { access: boolean; callServer: boolean },
): Reply {
	const { setUp } = reader.messages.status;
	if (!reader.admin) {
		return composeReply([line(setUp.heading), note(setUp.forAgents)]);
	}
	return composeReply([
		line(setUp.heading),
		line(setUp.forAdmins),
		...(missing.access ? [note(`• ${setUp.credentials}`)] : []),
		...(missing.callServer ? [note(`• ${setUp.callServer}`)] : []),
		note(`• ${setUp.simotel}`),
		note(setUp.then),
	]);
}
