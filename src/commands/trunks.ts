import type { AskingContext, CommandContext, Subcommand } from './commandContext';
import { trunkRows } from '../domain/trunks/trunkList';
import { refusalView } from '../views/helpView';
import type { Reply } from '../views/reply';
import { trunksView } from '../views/trunksView';

type TrunksContext = Pick<AskingContext, 'settings' | 'messages' | 'clock'> &
	Pick<CommandContext, 'trunks'>;

async function showTrunks({ settings, messages, clock, trunks }: TrunksContext): Promise<Reply> {
	const { api, eventSecret } = settings.simotel;
	const stored = await trunks.all();
	if (!api && stored.length === 0) {
		return refusalView(messages.trunks.noSimotel);
	}
	return trunksView(trunkRows(stored, clock.now()), { watched: eventSecret !== '', messages });
}

/** `/voip trunks` shows what Simotel's events said of each trunk last. */
export const trunksCommand = (): Subcommand => ({
	name: 'trunks',
	forAdmins: true,
	summaries: ({ help }) => [help.summaries.trunks],
	run: showTrunks,
});
