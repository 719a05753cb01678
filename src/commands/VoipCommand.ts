import type {
	IHttp,
	ILogger,
	IModify,
	IPersistence,
	IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type {
	ISlashCommand,
	SlashCommandContext,
} from '@rocket.chat/apps-engine/definition/slashcommands';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { dispatch } from './dispatch';
import { parseArguments } from './parseArguments';
import type { Subcommand } from './subcommand';
import type { Clock } from '../domain/clock';
import { rightsOf } from '../domain/rights';
import { messagesFor } from '../messages/languages';
import { createRecords } from '../platform/persistence';
import { schedulePingWatch } from '../platform/pingSchedule';
import { createPings } from '../platform/pings';
import { createPrivateAnswer } from '../platform/privateAnswer';
import type { LiveSettings } from '../settings/liveSettings';
import { refusalView } from '../views/helpView';

/** Old servers cut a call into the app after ten seconds; this leaves time to say what was found. */
const commandMs = 7500;

export type CommandParts = {
	settings: LiveSettings;
	table: readonly Subcommand[];
	clock: Clock;
	logger: ILogger;
	newId(): string;
};

const languageOf = (user: IUser, otherwise: string): string =>
	user.settings?.preferences?.language || otherwise;

/** The door through which `/voip` comes in. */
export class VoipCommand implements ISlashCommand {
	public command = 'voip';

	public i18nParamsExample = 'command_parameters';

	public i18nDescription = 'command_description';

	public providesPreview = false;

	constructor(private readonly parts: CommandParts) {}

	public async executor(
		context: SlashCommandContext,
		read: IRead,
		modify: IModify,
		_http: IHttp,
		persistence: IPersistence,
	): Promise<void> {
		const { clock, logger, table, newId } = this.parts;
		const began = clock.now();
		const deadline = { at: began + commandMs };
		const user = context.getSender();
		const recipient = { user, room: context.getRoom(), threadId: context.getThreadId() };
		const answer = createPrivateAnswer(modify.getNotifier(), recipient, newId());
		try {
			const settings = await this.parts.settings.current();
			const { name, words } = parseArguments(context.getArguments());
			const messages = messagesFor(languageOf(user, settings.language));
			const rights = rightsOf(user.roles, settings.roles);
			const shared = {
				words,
				rights,
				user: { id: user.id, utcOffset: user.utcOffset ?? 0 },
				roomId: recipient.room.id,
				threadId: recipient.threadId ?? '',
				pings: createPings(createRecords(read.getPersistenceReader(), persistence)),
				watchPing: schedulePingWatch(modify.getScheduler()),
				messages,
				settings,
				clock,
				began,
				deadline,
				meanwhile: answer,
			};
			await answer(await dispatch(table, name, shared));
		} catch (error) {
			// The one place where a bug ends: its text goes to the log, never to the screen.
			logger.error('/voip failed', error instanceof Error ? error.message : 'unknown error');
			await answer(refusalView(messagesFor(languageOf(user, '')).help.failed));
		}
	}
}
