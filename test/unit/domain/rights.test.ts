import { rightsOf } from '../../../src/domain/rights';

const roles = { users: ['livechat-agent'], admins: ['admin'] };

test.each<[string, readonly string[] | undefined, typeof roles, boolean, boolean]>([
	['one of the users', ['user', 'livechat-agent'], roles, true, false],
	['one of the admins, who is none of the users', ['admin'], roles, true, true],
	['none of both', ['user'], roles, false, false],
	['without a role', [], roles, false, false],
	['without a role, where everyone may', [], { users: ['*'], admins: ['admin'] }, true, false],
	['who cannot be read', undefined, roles, false, false],
	[
		'who cannot be read, where everyone may',
		undefined,
		{ users: ['*'], admins: ['*'] },
		false,
		false,
	],
	['where no role exists', ['admin'], { users: [], admins: [] }, false, false],
])('%s', (_name, held, wanted, use, admin) => {
	expect(rightsOf(held, wanted)).toEqual({ use, admin });
});
