import type { IRole } from '@rocket.chat/apps-engine/definition/roles';

import { createRoles } from '../../../src/platform/roleLookup';
import { createManualClock } from '../../support/manualClock';

const lead: IRole = {
	id: 'kQ7vT2xZ9pLm4nRbc',
	name: 'Team Lead',
	description: '',
	protected: false,
	scope: 'Users',
};

const failures: Record<string, unknown> = {
	throws: new Error('no permission'),
	nothing: new TypeError("Cannot read properties of null (reading '_id')"),
	Admin: new TypeError("Cannot read properties of null (reading '_id')"),
	textless: new Error('[object Object]'),
};
const admin: IRole = { ...lead, id: 'admin', name: 'admin' };

function createLookup(custom?: IRole[]) {
	const clock = createManualClock();
	const asked: string[] = [];
	let known = [lead, admin];
	const roles = createRoles(
		{
			getCustomRoles: async () => {
				if (!custom) {
					throw new Error('not asked here');
				}
				return custom;
			},
			async getOneByIdOrName(typed) {
				asked.push(typed);
				if (failures[typed] !== undefined) {
					throw failures[typed];
				}
				return known.find(({ id, name }) => id === typed || name === typed) ?? null;
			},
		},
		'app',
		clock,
	);
	const forget = (): void => {
		known = [];
	};
	return { roles, asked, clock, forget };
}

test('turns names and ids of roles into ids, and lists the unknown ones', async () => {
	const { roles, asked } = createLookup();
	expect(await roles.idsOf(['Team Lead', lead.id, '*', 'team lead'])).toEqual({
		ids: [lead.id, lead.id, '*'],
		names: ['Team Lead', 'Team Lead'],
		unknown: ['team lead'],
	});
	expect(asked).not.toContain('*');
});

test('takes a role that cannot be looked up for an id', async () => {
	expect(await createLookup().roles.idsOf(['throws'])).toEqual({
		ids: ['throws'],
		unknown: [],
		names: ['throws'],
	});
});

test('looks each role up once a minute', async () => {
	const { roles, asked, clock, forget } = createLookup();
	await Promise.all([roles.idsOf(['Team Lead']), roles.idsOf(['Team Lead'])]);
	forget();
	clock.pass(59_999);
	expect((await roles.idsOf(['Team Lead'])).ids).toEqual([lead.id]);
	expect(asked).toEqual(['Team Lead']);
	clock.pass(1);
	expect((await roles.idsOf(['Team Lead'])).unknown).toEqual(['Team Lead']);
});

test('knows no role for what Rocket.Chat fails on because it found nothing', async () => {
	const { unknown } = await createLookup().roles.idsOf(['nothing', 'throws']);
	expect(unknown).toEqual(['nothing']);
});

test.each([
	['Admin', 'admin'],
	['team lead', lead.id],
	['TEAM\u00a0Lead\u200b', lead.id],
	[lead.id.toUpperCase(), lead.id],
])('finds %j without regard to case', async (typed, id) => {
	const { ids, unknown } = await createLookup([lead]).roles.idsOf([typed]);
	expect([ids, unknown]).toEqual([[id], []]);
});

test('believes a failure without a text when custom roles can be read, and takes it for an id when not', async () => {
	expect((await createLookup([lead]).roles.idsOf(['textless'])).unknown).toEqual(['textless']);
	expect((await createLookup().roles.idsOf(['textless'])).ids).toEqual(['textless']);
});
