import type { CommandContext, Subcommand } from './commandContext';
import type { MonitorTools } from './monitorFacts';
import { durationExamples, parseDuration } from '../domain/duration';
import { isMuted, maxMuteMs, maxReasonLength } from '../domain/history/mute';
import { createMonitorStore } from '../platform/monitorStore';
import { refusalView } from '../views/helpView';
import { mutedView, muteExpectedView } from '../views/muteView';
import type { Reply } from '../views/reply';

type MuteContext = Pick<
	CommandContext,
	'words' | 'messages' | 'settings' | 'clock' | 'user' | 'records'
>;

export async function runMute({ memory }: MonitorTools, context: MuteContext): Promise<Reply> {
	const { words, messages, settings, clock, user, records } = context;
	const [word = '', ...reason] = words;
	if (!settings.monitor.isOn) {
		return refusalView(messages.monitor.mute.off);
	}
	const length = parseDuration(word, maxMuteMs);
	if (length.kind !== 'duration') {
		return muteExpectedView(length, durationExamples, messages);
	}
	const at = clock.now();
	const until = at + length.ms;
	await createMonitorStore(records).keepMute({
		at,
		until,
		userId: user.id,
		reason: Array.from(reason.join(' ')).slice(0, maxReasonLength).join(''),
	});
	memory.drop();
	return mutedView(until, { messages, now: at, utcOffset: user.utcOffset });
}

async function runUnmute({ memory }: MonitorTools, context: CommandContext): Promise<Reply> {
	const { messages, clock, records } = context;
	const store = createMonitorStore(records);
	const [state, mute] = await Promise.all([store.state(), store.mute()]);
	const wasMuted = isMuted(mute, state.watch.recoveredAt, clock.now());
	if (mute) {
		await store.removeMute();
		memory.drop();
	}
	const { undone, notMuted } = messages.monitor.mute;
	return refusalView(wasMuted ? undone : notMuted);
}

/** `/voip mute 2h` keeps the monitor from telling the room of faults. */
export const muteCommand = (tools: MonitorTools): Subcommand => ({
	name: 'mute',
	forAdmins: true,
	summaries: ({ help }) => [help.summaries.mute],
	run: (context) => runMute(tools, context),
});

export const unmuteCommand = (tools: MonitorTools): Subcommand => ({
	name: 'unmute',
	forAdmins: true,
	summaries: ({ help }) => [help.summaries.unmute],
	run: (context) => runUnmute(tools, context),
});
