import type { Verdict } from '../../../src/domain/verdict';
import { statusView } from '../../../src/views/statusView';
import { createVerdict, isUp } from '../../support/createVerdict';
import { linesOf } from '../../support/replyText';
import {
	callServer,
	down,
	manager,
	reader,
	refused,
	simotel,
	slow,
	startedAt,
} from '../../support/statusSamples';

describe('the heading of /voip', () => {
	test.each<[string, Verdict[], string]>([
		['one server that answers', [simotel], '✅ VoIP: Simotel answers'],
		['two', [callServer, simotel], '✅ VoIP: both servers answer'],
		['one of three down', [down, manager, simotel], '🔴 VoIP: 1 of 3 servers is down'],
		['one down, one slow', [down, slow, simotel], '🔴 VoIP: 1 of 3 servers is down'],
		['two down', [down, down], '🔴 VoIP: 2 of 2 servers are down'],
		['the only one down', [down], '🔴 VoIP: the call server is down'],
		['one slow', [slow, simotel], '🟡 VoIP: 1 of 2 servers has a problem'],
		['one slow, one unknown', [slow, refused], '🟡 VoIP: 1 of 2 servers has a problem'],
		['one unknown', [refused, simotel], '⚪ VoIP: 1 of 2 servers could not be checked'],
		['the only one unknown', [refused], '⚪ VoIP: the call server could not be checked'],
	])('names the worst state: %s', (_name, verdicts, heading) => {
		expect(linesOf(statusView(verdicts, reader))[0]).toBe(heading);
	});

	test.each<[string, number[], string]>([
		['asked by this command', [startedAt, startedAt + 10], ''],
		['asked before it', [startedAt - 4000], ' · checked 9 s ago'],
		[
			'asked at different times: the oldest',
			[startedAt, startedAt - 14_600],
			' · checked 20 s ago',
		],
	])('says how old the answer is: %s', (_name, times, age) => {
		const verdicts = times.map((at) => createVerdict(isUp, { at }));
		expect(linesOf(statusView(verdicts, reader))[0]).toMatch(new RegExp(`answers?${age}$`));
	});

	test('does not call an answer old that is some milliseconds old', () => {
		const justNow = { ...reader, now: startedAt };
		const [heading] = linesOf(statusView([createVerdict(isUp, { at: startedAt - 1 })], justNow));
		expect(heading).toBe('✅ VoIP: the call server answers');
	});
});
