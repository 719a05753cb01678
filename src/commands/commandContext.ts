import type { Clock, Deadline } from '../domain/clock';
import type { Rights } from '../domain/rights';
import type { Messages } from '../messages/en/english';
import type { Pings } from '../platform/pingStore';
import type { Roles } from '../platform/roleLookup';
import type { SettingNews, ToldAdmins } from '../platform/settingMemory';
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
	pings: Pings;
	/** Looks later whether the events of these pings came. */
	watchPing(run: string): Promise<void>;
	/** Looks up role names. */
	roles: Roles;
	/** Who is told of saved settings, and what was refused. */
	setupMemory: Pick<ToldAdmins, 'remember'> & Pick<SettingNews, 'refusals'>;
	messages: Messages;
	settings: Settings;
	clock: Clock;
	/** When the command came in. */
	began: number;
	deadline: Deadline;
	/** Puts something on screen that the answer will replace. */
	meanwhile(reply: Reply): Promise<void>;
};

export type Subcommand = {
	name: string;
	/** Words that mean the same; `''` is `/voip` alone. */
	aliases?: readonly string[];
	forAdmins: boolean;
	/** Its lines in the help; a subcommand with a part for admins alone shows that to them. */
	summaries(messages: Messages, rights: Rights): readonly string[];
	/** Returns its answer; it never sends it. */
	run(context: CommandContext): Promise<Reply>;
};
