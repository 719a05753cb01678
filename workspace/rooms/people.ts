import type { BoxVisitor } from '../engine/box';

/** Returns the id of a user of the default workspace. */
export const userId = (username: string): string => `${username}00000000000`;

/** Tests fail if the app shows any of their tokens. */
export const visitors: BoxVisitor[] = [
	{
		id: 'visitorMary000001',
		token: 'canaryVisitorTokenMary7731',
		username: 'guest-1',
		name: 'Mary',
		phone: [{ phoneNumber: '+4930555123' }],
		status: 'online',
	},
	{
		id: 'visitorJohn000001',
		token: 'canaryVisitorTokenJohn8842',
		username: 'guest-2',
		name: 'John',
		phone: [{ phoneNumber: '+4940555777' }],
	},
	{
		id: '47Dajwh9DjpnTAugW',
		token: '8s7e9ony6ctl27e1qf8kue',
		username: 'guest-165',
		name: 'Mary',
		status: 'offline',
	},
];

export const departments = [{ id: 'departmentSales01', name: 'Sales' }];
