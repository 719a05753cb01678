import type {
	IHttp,
	IModify,
	IPersistence,
	IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type {
	ISlashCommand,
	SlashCommandContext,
} from '@rocket.chat/apps-engine/definition/slashcommands';

import type { Subcommand } from './commandContext';
import { dispatch, findSubcommand, parseArguments } from './dispatch';
import type { Clock } from '../domain/clock';
import { errorText } from '../domain/errorText';
import { mayShareIn } from '../domain/press/shareRules';
import { isOwnAdmin } from '../domain/rights';
import { messagesFor } from '../messages/languages';
import { type FaultLog, faultLogOf, type LoggingApp } from '../platform/faultLog';
import { createHistoryStore } from '../platform/historyStore';
import { createRecords } from '../platform/records';
import type { Roles } from '../platform/roleLookup';
import { createPrivateAnswer } from '../platform/sending';
import { createTrunkStore } from '../platform/trunkStore';
import { findRights, languageOf } from '../platform/userRights';
import type { CurrentSettings } from '../settings/currentSettings';
import { refusalView } from '../views/helpView';
import type { Reply } from '../views/reply';

/** Old servers stop a call into the app after ten seconds. The rest of that time is for the reply. */
const commandMs = 7500;

export type CommandParts = {
	appId: string;
	settings: CurrentSettings;
	table: readonly Subcommand[];
	clock: Clock;
	logger: FaultLog;
	/** Has the logger of each call. */
	app: LoggingApp;
	newId(): string;
	roles: Roles;
};

/** The engine calls `executor` when a user types `/voip`. */
export class VoipCommand implements ISlashCommand {
	public command = 'voip';

	public i18nParamsExample = 'command_parameters';

	public i18nDescription = 'command_description';

	public providesPreview = false;

	/** The engine replaces it for each call. */
	public readonly app: LoggingApp;

	constructor(private readonly parts: CommandParts) {
		this.app = parts.app;
	}

	/** Logs an error instead of throwing it. What is on screen stays. */
	private async attempt(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			faultLogOf(this, this.parts.logger).error('/voip could not reply', errorText(error));
		}
	}

	public async executor(
		context: SlashCommandContext,
		read: IRead,
		modify: IModify,
		_http: IHttp,
		persistence: IPersistence,
	): Promise<void> {
		const { appId, clock, table, newId, roles } = this.parts;
		const startedAt = clock.now();
		const deadline = { at: startedAt + commandMs };
		const user = context.getSender();
		const recipient = { user, room: context.getRoom(), threadId: context.getThreadId() };
		const host = { appId, now: () => clock.now() };
		const replyId = newId();
		const answer = createPrivateAnswer(modify.getNotifier(), recipient, replyId, host);
		const later: (() => Promise<Reply | undefined>)[] = [];
		try {
			const settings = await this.parts.settings.current();
			const { name, words } = parseArguments(context.getArguments());
			const messages = messagesFor(languageOf(user, settings.language));
			const rights =
				findSubcommand(table, name)?.alwaysForOwnAdmins && isOwnAdmin(user.roles)
					? { use: true, admin: true }
					: await findRights(user, settings.roles, roles);
			const shared = {
				words,
				rights,
				user: { id: user.id, utcOffset: user.utcOffset ?? 0 },
				roomId: recipient.room.id,
				threadId: recipient.threadId ?? '',
				roles,
				mayShare: () => mayShareIn(recipient.room, user.username),
				records: createRecords(read.getPersistenceReader(), persistence),
				scheduler: modify.getScheduler(),
				history: createHistoryStore(read.getPersistenceReader(), persistence),
				trunks: createTrunkStore(read.getPersistenceReader(), persistence, newId),
				messages,
				settings,
				clock,
				startedAt,
				deadline,
				showProgress: answer,
				replyId,
				afterReply: (work: () => Promise<Reply | undefined>) => void later.push(work),
			};
			await answer(await dispatch(table, name, shared));
		} catch (error) {
			// The text of an unexpected error is logged and never shown.
			faultLogOf(this, this.parts.logger).error('/voip failed', errorText(error));
			const { failed } = messagesFor(languageOf(user, '')).help;
			// Fails for the reason that is logged already if the room has been deleted since.
			await answer(refusalView(failed)).catch(() => undefined);
			return;
		}
		for (const work of later) {
			await this.attempt(async () => {
				const changed = await work();
				await (changed && answer(changed));
			});
		}
	}
}
