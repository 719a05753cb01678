/** The origin of a value. */
export type Source = 'app' | 'workspace' | 'site-url' | 'default';

/** One configured setting: its value, or for a secret only whether it is set. */
export type SummaryValue =
	| { kind: 'value'; name: SummaryName; text: string; source: Source }
	| { kind: 'set'; name: SummaryName; set: boolean; source?: Source }
	| { kind: 'too-short' | 'faulty'; name: SummaryName }
	/** The server of this section is left out of the checks. */
	| { kind: 'not-checked' };

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
	| 'servers'
	| 'self-signed'
	| 'users'
	| 'admins'
	| 'contact'
	| 'monitor'
	| 'every'
	| 'room'
	| 'thresholds'
	| 'also-alerts'
	| 'metrics-tokens';

export type SummarySection = {
	section:
		| 'call_server'
		| 'management_server'
		| 'simotel'
		| 'rocketchat'
		| 'checks'
		| 'access'
		| 'monitor';
	values: readonly SummaryValue[];
};
