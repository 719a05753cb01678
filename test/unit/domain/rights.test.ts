import { rightsOf } from '../../../src/domain/rights';

const roles = { users: ['livechat-agent'], admins: ['admin'] };

test.each<[string, readonly string[] | undefined, typeof roles, boolean, boolean]>([
	['a user', ['user', 'livechat-agent'], roles, true, false],
	['an admin whose role is not among those of users', ['admin'], roles, true, true],
	['neither user nor admin', ['user'], roles, false, false],
	['a user without a role', [], roles, false, false],
	[
		'a user without a role, when everyone may use it',
		[],
		{ users: ['*'], admins: ['admin'] },
		true,
		false,
	],
	['a user whose roles cannot be read', undefined, roles, false, false],
	[
		'a user whose roles cannot be read, when everyone may use it',
		undefined,
		{ users: ['*'], admins: ['*'] },
		false,
		false,
	],
	['an admin, when no configured role exists', ['admin'], { users: [], admins: [] }, false, false],
])('%s', (_name, held, wanted, use, admin) => {
	expect(rightsOf(held, wanted)).toEqual({ use, admin });
});
