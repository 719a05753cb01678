import type { ISchedulerModify } from '@rocket.chat/apps-engine/definition/accessors';

import type { CheckRun } from '../checks/runChecks';
import type { Clock, Deadline } from '../domain/clock';
import type { Rights } from '../domain/rights';
import type { Messages } from '../messages/en/english';
import { createPings, recordCheckPings } from '../platform/pingStore';
import type { Records } from '../platform/records';
import type { Roles } from '../platform/roleLookup';
import type { Settings } from '../settings/snapshot';
import type { Reply } from '../views/reply';

/** All that a subcommand gets to see. */
export type CommandContext = {
	words: readonly string[];
	rights: Rights;
	/** Who typed it; `utcOffset` in hours. */
	user: { id: string; utcOffset: number };
	/** The room it was typed in. */
	roomId: string;
	/** Empty when it was not in a thread. */
	threadId: string;
	/** Looks up role names. */
	roles: Roles;
	/** One for each command: reads that begin at the same time are one. */
	records: Records;
	scheduler: ISchedulerModify;
	messages: Messages;
	settings: Settings;
	clock: Clock;
	startedAt: number;
	deadline: Deadline;
	/** Puts something on screen that the answer will replace. */
	showProgress(reply: Reply): Promise<void>;
};

export type Subcommand = {
	name: string;
	/** Words that mean the same; `''` is `/voip` alone. */
	aliases?: readonly string[];
	forAdmins: boolean;
	/** Rocket.Chat's own admins may run it as an admin of the app, whatever roles are configured: nobody locks them out. */
	alwaysForOwnAdmins?: true;
	/** Its lines in the help; a subcommand with a part for admins alone shows that to them. */
	summaries(messages: Messages, rights: Rights): readonly string[];
	/** Returns its answer; it never sends it. */
	run(context: CommandContext): Promise<Reply>;
};

/** How a command has targets checked. */
export const checkRunOf = ({ deadline, records }: CommandContext): CheckRun => ({
	deadline,
	recordPing: recordCheckPings(createPings(records)),
});
