import type { BoxUser } from '../../workspace/engine/box';

/** A custom role: admins read and type its name; its id is random. */
export const lead = { id: 'kQ7vT2xZ9pLm4nRbc', name: 'Team Lead' };

const people = {
	agent: ['user', 'livechat-agent'],
	monitor: ['user', 'livechat-monitor'],
	manager: ['user', 'livechat-manager'],
	admin: ['user', 'admin'],
	lead: ['user', lead.id],
	user: ['user'],
	nobody: [],
};
type Person = keyof typeof people;
export const everyone: Person[] = [
	'agent',
	'monitor',
	'manager',
	'admin',
	'lead',
	'user',
	'nobody',
];

export const person = (username: string, roles: string[]): BoxUser => ({
	id: `${username}00000000000`,
	username,
	name: username,
	roles,
});
export const persons: BoxUser[] = everyone.map((name) => person(name, people[name]));

/** Values of the two role settings, and the rights that follow from them. */
type Combination = {
	users: string;
	admins: string;
	mayUse: Person[];
	mayAdmin: Person[];
};
export const combinations: Combination[] = [
	{
		users: 'admin, livechat-manager, livechat-monitor, livechat-agent',
		admins: 'admin, livechat-manager',
		mayUse: ['agent', 'monitor', 'manager', 'admin'],
		mayAdmin: ['manager', 'admin'],
	},
	{ users: 'livechat-agent', admins: 'admin', mayUse: ['agent', 'admin'], mayAdmin: ['admin'] },
	{
		users: `livechat-monitor, ${lead.name}`,
		admins: lead.name,
		mayUse: ['monitor', 'lead'],
		mayAdmin: ['lead'],
	},
	{
		users: lead.id,
		admins: 'admin',
		mayUse: ['lead', 'admin'],
		mayAdmin: ['admin'],
	},
	{ users: '*', admins: 'admin', mayUse: everyone, mayAdmin: ['admin'] },
	{ users: 'no-such-role', admins: 'admin', mayUse: ['admin'], mayAdmin: ['admin'] },
	{ users: 'user', admins: '*', mayUse: everyone, mayAdmin: everyone },
];
