import { typedCommand } from '../../workspace/engine/typedCommand';

test.each([
	['/voip', []],
	['/voip  status   now ', ['status', 'now']],
	['/voip "call server" x', ['call server', 'x']],
	[`/voip 'it "is"'`, ['it "is"']],
	['/voip first\nsecond line', ['first']],
	['/voip\tstatus', ['status']],
])('%j is a command with the words %j', (text, words) => {
	expect(typedCommand(text)).toEqual({ name: 'voip', words });
});
