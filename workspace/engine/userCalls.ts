/** What a user sits at: each kind of client draws other surfaces. */
export type ClientKind = 'web' | 'phone';

export type CommandCall = {
	user: string;
	room: string;
	text: string;
	thread?: string;
	triggerId?: string;
	/** Default: web. */
	client?: ClientKind;
	instance?: number;
};

export type CallOutcome =
	| { ok: true; ms: number; result?: unknown }
	| { ok: false; ms: number; error: string };
