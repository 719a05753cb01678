import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

import type { CheckRun } from '../checks/runChecks';
import type { Asker } from '../domain/asking/askedQuestion';
import type { Clock, Deadline } from '../domain/clock';
import type { Rights } from '../domain/rights';
import type { Messages } from '../messages/en/english';
import { checkStores } from '../platform/checkStores';
import type { HistoryStore } from '../platform/historyStore';
import type { Records } from '../platform/records';
import type { Roles } from '../platform/roleLookup';
import type { TrunkStore } from '../platform/trunkStore';
import type { Settings } from '../settings/snapshot';
import type { Reply } from '../views/reply';

/** What the user typed, and where. */
export type TypedCommand = {
	words: readonly string[];
	rights: Rights;
	/** Returns whether a result may be posted in the room of the command. */
	mayShare(): boolean;
	/** The user who typed the command; `utcOffset` is in hours. */
	user: { id: string; utcOffset: number };
	/** The room in which the command was typed. */
	roomId: string;
	/** Empty when the command was not typed in a thread. */
	threadId: string;
};

/** What it takes to say that the reply comes later. */
export type ProgressContext = {
	clock: Clock;
	messages: Messages;
	/** Shows a reply that the final one will replace. */
	showProgress(reply: Reply): Promise<void>;
};

/** What every subcommand needs that asks servers. */
export type AskingContext = ProgressContext & {
	settings: Settings;
	startedAt: number;
	deadline: Deadline;
	/** When to reply, if that is before the deadline: what is asked goes on. */
	showBy?: Deadline;
	/** Made for each command: reads that start at the same time share one call across the sandbox. */
	records: Records;
};

/** Everything that a subcommand is given. Each of them names what it uses. */
export type CommandContext = TypedCommand &
	AskingContext & {
		roles: Roles;
		scheduler: ISchedulerModify;
		/** The id of the reply's message: a later message with this id replaces it. */
		replyId: string;
		/** Runs the work once the reply is on screen. What it returns replaces the reply. */
		afterReply(work: () => Promise<Reply | undefined>): void;
		trunks: TrunkStore;
		history: Pick<HistoryStore, 'hours' | 'weeks'>;
	};

export type Subcommand = {
	name: string;
	/** Other words for the same subcommand; `''` stands for `/voip` alone. */
	aliases?: readonly string[];
	forAdmins: boolean;
	/** Rocket.Chat's own admins may run it as an admin of the app, whatever roles are configured, so that they cannot be locked out. */
	alwaysForOwnAdmins?: true;
	/** Returns its lines in the help. Lines for admins only are left out for other users. */
	summaries(messages: Messages, rights: Rights): readonly string[];
	/** Returns the reply and never sends it. */
	run(context: CommandContext): Promise<Reply>;
};

/** Returns what `runChecks` needs from a command. */
export const checkRunOf = (
	{ deadline, showBy, records }: Pick<AskingContext, 'deadline' | 'showBy' | 'records'>,
	asker: Asker = 'other',
): CheckRun => ({
	deadline,
	...(showBy ? { showBy } : {}),
	asker,
	...checkStores(records),
});
