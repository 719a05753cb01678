import { createSavesUnderway, meansTheSame } from '../../../src/settings/savesUnderway';
import { createManualClock } from '../../support/manualClock';

const path = 'call_server_path';

test.each([
	['call_server_path', undefined, '', true],
	['call_server_way', undefined, 'auto', true],
	['timeout_seconds', undefined, 5, true],
	['accept_self_signed', undefined, false, true],
	['roles_admins', undefined, 'admin, livechat-manager', true],
	['rocketchat_token', undefined, '', true],
	['timeout_seconds', '5', 5, true],
	['call_server_path', '/ws', 'ws', true],
	['timeout_seconds', undefined, 4, false],
	['rocketchat_token', 'one', 'other', false],
	['call_server_path', '/ws', '', false],
] as const)('%s: %j and %j mean the same: %s', (id, one, other, same) => {
	expect(meansTheSame(id, one, other)).toBe(same);
});

test('saves of one setting that overlap end in the order in which they were decided', () => {
	const underway = createSavesUnderway(createManualClock());
	underway.decide(path, 'changed', '/a');
	underway.decide(path, 'refused', undefined);
	underway.decide('slow_after_ms', 'unchanged', 1000);
	expect([underway.end(path), underway.end('slow_after_ms'), underway.end(path)]).toEqual([
		'changed',
		'unchanged',
		'refused',
	]);
});

test('a save sees a value that was accepted before it and is not stored yet', () => {
	const underway = createSavesUnderway(createManualClock());
	underway.decide(path, 'changed', '/good');
	const known = underway.begin(path);
	expect(underway.acceptedSince(path, known)).toEqual({ value: '/good' });
});

test('a save sees a value that was accepted and stored while it was judged', () => {
	const underway = createSavesUnderway(createManualClock());
	const known = underway.begin(path);
	underway.decide(path, 'changed', '/good');
	underway.end(path);
	expect(underway.acceptedSince(path, known)).toEqual({ value: '/good' });
});

test('a save after another has ended is told by the engine what is stored', () => {
	const underway = createSavesUnderway(createManualClock());
	underway.decide(path, 'changed', '/good');
	underway.end(path);
	expect(underway.acceptedSince(path, underway.begin(path))).toBeUndefined();
});

test('a save that the engine has never ended does not speak for a later one', () => {
	const clock = createManualClock();
	const underway = createSavesUnderway(clock);
	underway.decide(path, 'refused', undefined);
	clock.pass(30_000);
	underway.decide(path, 'changed', '/good');
	expect(underway.end(path)).toBe('changed');
});
