/** Where a value comes from. */
export type Source = 'app' | 'workspace' | 'site-url' | 'default';

/** One thing that is configured: what it is, for secrets only whether it is there. */
export type SummaryValue =
	| { kind: 'value'; name: SummaryName; text: string; source: Source }
	| { kind: 'set'; name: SummaryName; set: boolean; source?: Source }
	| { kind: 'too-short' | 'faulty'; name: SummaryName };

export type SummaryName =
	| 'address'
	| 'way'
	| 'user-id'
	| 'token'
	| 'user'
	| 'password'
	| 'api-key'
	| 'event-secret'
	| 'time-out'
	| 'slow-after'
	| 'self-signed'
	| 'users'
	| 'admins';

export type SummarySection = {
	section: 'rocketchat' | 'call_server' | 'management_server' | 'simotel' | 'checks' | 'access';
	values: readonly SummaryValue[];
};
