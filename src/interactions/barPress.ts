import type { PressContext } from './pressContext';
import { errorText } from '../domain/errorText';
import { type BarKind, barViewId, refreshBarAction } from '../domain/press/actions';
import { callRoomOf } from '../domain/room/callRoom';
import { openBar, updateBar } from '../platform/bars';
import { checkStores } from '../platform/checkStores';
import { switchedOff } from '../settings/findServers';
import { insteadOfBar, statusBarView } from '../views/barView';
import type { Reply } from '../views/reply';
import { notSetUpView } from '../views/statusView';

async function statusReply({ parts, answer }: PressContext): Promise<Reply> {
	const { checks, clock } = parts;
	const { settings, messages, rights, startedAt, deadline, showBy, records } = answer;
	const { contact } = settings;
	const audience = () => ({ messages, admin: rights.admin, startedAt, now: clock.now(), contact });
	const plans = checks.plan(settings);
	if (plans.configured.length === 0) {
		return notSetUpView(switchedOff(settings), audience());
	}
	const run = { deadline, showBy, asker: 'other' as const, ...checkStores(records) };
	return statusBarView(await checks.run(plans, plans.configured, run), audience());
}

/** Opens a bar, or updates the one with this id. Without a trigger, or if the call throws, a message stands for it. */
export async function showBar(
	context: PressContext,
	kind: BarKind,
	{ triggerId, viewId }: { triggerId: string; viewId?: string },
): Promise<void> {
	const { parts, access, answer, decoded, user, tell } = context;
	const { appId, newId } = parts;
	const { messages, roomId } = answer;
	const { labels, bars, command } = messages.buttons;
	const reply =
		kind === 'status' ? await statusReply(context) : await parts.answers.call({ ...answer });
	if (kind === 'call' && callRoomOf(decoded).kind === 'no-call') {
		return tell(reply);
	}
	const place = { kind, roomId };
	const bar = {
		viewId: viewId ?? barViewId(place, newId()),
		roomId,
		title: bars[kind],
		shown: reply,
		refresh: { actionId: refreshBarAction(place), label: labels.refresh },
	};
	const show = viewId === undefined ? openBar : updateBar;
	try {
		if (triggerId) {
			return await show(access.modify, bar, { appId, triggerId, user });
		}
	} catch (error) {
		access.logger.debug('a bar could not be shown', errorText(error));
	}
	return tell(insteadOfBar(reply, command[kind]));
}
