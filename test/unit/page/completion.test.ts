import { commandsFor, moveMark } from '../../../workspace/page/client/composer/completion';

const commands = ['voip', 'invite', 'archive'].map((command) => ({
	command,
	description: '',
	params: '',
}));
const offered = (typed: string): string[] =>
	commandsFor(typed, commands).map(({ command }) => command);

describe('completion of slash commands', () => {
	it('offers all commands after the slash', () => {
		expect(offered('/')).toEqual(['voip', 'invite', 'archive']);
	});

	it('offers those that contain what is typed, in any case', () => {
		expect(offered('/VO')).toEqual(['voip']);
		expect(offered('/v')).toEqual(['voip', 'invite', 'archive']);
	});

	it.each(['', 'voip', 'see /voip', '/voip ', '/voip test', '/nothing'])(
		'offers nothing for "%s"',
		(typed) => {
			expect(offered(typed)).toEqual([]);
		},
	);

	it('moves the mark around both ends', () => {
		expect(moveMark(0, -1, 3)).toBe(2);
		expect(moveMark(2, 1, 3)).toBe(0);
		expect(moveMark(0, 1, 3)).toBe(1);
	});
});
