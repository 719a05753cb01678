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

function createLookup() {
	const clock = createManualClock();
	const asked: string[] = [];
	let known = [lead];
	const roles = createRoles(
		{
			getCustomRoles: () => Promise.reject(new Error('not asked here')),
			async getOneByIdOrName(typed) {
				asked.push(typed);
				if (typed === 'throws') {
					throw new Error('no permission');
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
