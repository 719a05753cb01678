import { createSavesUnderway, meansTheSame } from '../../../src/settings/savesUnderway';
import { createManualClock } from '../../support/manualClock';

const address = 'management_server_address';

test.each([
	['management_server_address', undefined, '', true],
	['check_way', undefined, 'auto', true],
	['timeout_seconds', undefined, 5, true],
	['accept_self_signed', undefined, false, true],
	['roles_admins', undefined, 'admin, livechat-manager', true],
	['rocketchat_token', undefined, '', true],
	['timeout_seconds', '5', 5, true],
	['management_server_address', '[::1]', '::1', true],
	['timeout_seconds', undefined, 4, false],
	['rocketchat_token', 'one', 'other', false],
	['management_server_address', 'pbx', '', false],
] as const)('%s: %j and %j mean the same: %s', (id, one, other, same) => {
	expect(meansTheSame(id, one, other)).toBe(same);
});

test('saves of one setting that overlap end in the order in which they were decided', () => {
	const underway = createSavesUnderway(createManualClock());
	underway.decide(address, 'changed', 'a');
	underway.decide(address, 'refused', undefined);
	underway.decide('timeout_seconds', 'unchanged', 5);
	expect([underway.end(address), underway.end('timeout_seconds'), underway.end(address)]).toEqual([
		'changed',
		'unchanged',
		'refused',
	]);
});

test('a save sees a value that was accepted before it and is not stored yet', () => {
	const underway = createSavesUnderway(createManualClock());
	underway.decide(address, 'changed', 'good');
	const known = underway.begin(address);
	expect(underway.acceptedSince(address, known)).toEqual({ value: 'good' });
});

test('a save sees a value that was accepted and stored while it was judged', () => {
	const underway = createSavesUnderway(createManualClock());
	const known = underway.begin(address);
	underway.decide(address, 'changed', 'good');
	underway.end(address);
	expect(underway.acceptedSince(address, known)).toEqual({ value: 'good' });
});

test('a save after another has ended is told by the engine what is stored', () => {
	const underway = createSavesUnderway(createManualClock());
	underway.decide(address, 'changed', 'good');
	underway.end(address);
	expect(underway.acceptedSince(address, underway.begin(address))).toBeUndefined();
});

test('a save that the engine has never ended does not speak for a later one', () => {
	const clock = createManualClock();
	const underway = createSavesUnderway(clock);
	underway.decide(address, 'refused', undefined);
	clock.pass(30_000);
	underway.decide(address, 'changed', 'good');
	expect(underway.end(address)).toBe('changed');
});
