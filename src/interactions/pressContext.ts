import type {
	ILogger,
	IModify,
	IPersistence,
	IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { RunChecks } from '../checks/runChecks';
import type { Clock, Deadline } from '../domain/clock';
import type { Rights } from '../domain/rights';
import type { DecodedRoom } from '../domain/room/callRoom';
import type { Messages } from '../messages/en/english';
import type { Records } from '../platform/records';
import type { Roles } from '../platform/roleLookup';
import type { RoomLookup } from '../platform/roomLookup';
import type { CurrentSettings } from '../settings/currentSettings';
import type { Settings } from '../settings/snapshot';
import type { Reply } from '../views/reply';

/** What the engine gives to the handler of a press. It stores only what is written to the logger of this call. */
export type PressAccess = {
	read: IRead;
	modify: IModify;
	persistence: IPersistence;
	logger: Pick<ILogger, 'debug' | 'error'>;
};

/** What a command needs that is run by a press. */
export type AnswerContext = {
	words: readonly string[];
	rights: Rights;
	user: { id: string; utcOffset: number };
	roomId: string;
	mayShare(): boolean;
	settings: Settings;
	messages: Messages;
	clock: Clock;
	records: Records;
	startedAt: number;
	deadline: Deadline;
	showBy: Deadline;
	showProgress(): Promise<void>;
};
type Answer = (context: AnswerContext) => Promise<Reply>;

export type PressParts = {
	appId: string;
	settings: CurrentSettings;
	roles: Roles;
	rooms: RoomLookup;
	checks: RunChecks;
	/** The replies of `/voip`, `/voip test`, `/voip room` and `/voip mute`. A press takes no question that is reserved for `/voip test`. */
	answers: { status: Answer; details: Answer; call: Answer; mute: Answer };
	clock: Clock;
	newId(): string;
};

/** A press by a user who may use the app and may see the room. */
export type PressContext = {
	parts: PressParts;
	access: PressAccess;
	user: IUser;
	room: IRoom;
	decoded: DecodedRoom;
	answer: AnswerContext;
	/** Replaces the message of the pressed button. */
	replace(reply: Reply): Promise<void>;
	/** Sends a message of its own to the user, in the same room and thread. */
	tell(reply: Reply): Promise<void>;
};
