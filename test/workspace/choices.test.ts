import { changedChoice, type WorkspaceChoice } from '../../workspace/session/choices';

const configured: WorkspaceChoice = {
	engine: '1.62.0',
	rocketchat: '7',
	generation: 'omnichannel',
	empty: false,
	language: '',
};
const generationAfter = (change: Partial<WorkspaceChoice>, now = configured): string =>
	changedChoice(now, change).generation;

test('a workspace that starts empty has no telephony, unless one is chosen', () => {
	expect(generationAfter({ empty: true })).toBe('none');
	expect(generationAfter({ empty: true }, { ...configured, generation: 'freeswitch' })).toBe(
		'none',
	);
	expect(generationAfter({ empty: true, generation: 'freeswitch' })).toBe('freeswitch');
});

test('one that starts configured again has the telephony of its version', () => {
	const empty = changedChoice(configured, { empty: true });
	expect(generationAfter({ empty: false }, empty)).toBe('omnichannel');
	expect(generationAfter({ empty: false, rocketchat: '8' }, empty)).toBe('media-calls');
});

test('another version of Rocket.Chat keeps a telephony that was chosen', () => {
	expect(generationAfter({ rocketchat: '8' })).toBe('media-calls');
	expect(generationAfter({ rocketchat: '8' }, { ...configured, generation: 'none' })).toBe('none');
});
