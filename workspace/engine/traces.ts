/** A message on a user's screen: `private` if only this user sees it (it is not stored), else a message of the room. */
export type SeenMessage = {
	id: string;
	room: string;
	thread?: string;
	private: boolean;
	sender: string;
	text: string;
	blocks: unknown[];
	attachments: unknown[];
	parseUrls?: boolean;
	/** How often this message was replaced by one with the same id. */
	replaced: number;
	at: number;
};

export type StoredRecord = {
	id: string;
	associations: { model: string; id: string }[];
	data: unknown;
};
export type LogLine = { severity: string; method: string; text: string };
export type ScheduledJob = {
	id: string;
	processor: string;
	kind: 'once' | 'recurring';
	/** Undefined: never again. */
	nextRunAt?: number;
	/** Set while a server runs it, and for ten minutes after that server's death. */
	lockedAt?: number;
	failCount: number;
	failReason?: string;
	data: unknown;
};
/** A modal, contextual bar or error that the app opened for a user. */
export type OpenedSurface = {
	user: string;
	triggerId: string;
	kind: string;
	view: unknown;
	shown: boolean;
	/** Why the client did not show it. */
	reason?: string;
};
