/** Where a value comes from. */
export type Source = 'app' | 'workspace' | 'site-url' | 'default';

/** One thing that is configured: what it is, for secrets only whether it is there. */
export type DescribedValue =
	| { kind: 'value'; name: DescribedName; text: string; source: Source }
	| { kind: 'set'; name: DescribedName; set: boolean; source?: Source }
	| { kind: 'too-short' | 'faulty'; name: DescribedName };

export type DescribedName =
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

export type DescribedSection = {
	section: 'rocketchat' | 'call_server' | 'management_server' | 'simotel' | 'checks' | 'access';
	values: readonly DescribedValue[];
};
