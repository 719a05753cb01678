import type { Target } from '../../../src/domain/target';
import type { EvidenceLine } from '../../../src/domain/verdict';
import { notSetUpView, targetView } from '../../../src/views/statusView';
import { blockTexts, linesOf } from '../../support/replyText';
import { agent, callServer, down, nextOfDown, reader } from '../../support/statusSamples';

describe('/voip status of one target', () => {
	const evidence: EvidenceLine[] = [
		{ kind: 'asked', what: 'GET /ws', way: 'direct' },
		{ kind: 'said', text: 'a\u202e\n``` b' },
	];
	test('shows admins the address, and what was done in a code fence', () => {
		expect(blockTexts(targetView({ ...callServer, evidence }, reader))).toEqual([
			'✅ *Call server* · SIP answers · at\u00a0`pbx.example.com:443` · 42 ms',
			"```\nasked GET /ws\nsaid: a ''' b\n```",
		]);
	});
	test('shows admins the next step', () => {
		expect(linesOf(targetView(down, reader))).toEqual([
			'🔴 Call server down · connection refused · at pbx.example.com:443',
			nextOfDown,
		]);
	});
	test('shows agents neither', () => {
		expect(linesOf(targetView({ ...down, evidence }, agent))).toEqual([
			'🔴 Call server down · connection refused',
			'Tell an admin: they see more with /voip test',
		]);
	});
});

describe('/voip before anything is set up', () => {
	const heading = 'VoIP Status is not set up yet.';
	const then = 'Then type /voip again. /voip setup tells more.';
	const open = 'Open Administration › Apps › VoIP Status › Settings and fill in one of these:';
	const call = '• Call server: its address, for example wss://pbx.example.com/ws';
	const management = '• Management server: its address, user and password';
	const simotelLine = '• Simotel: its address and API key, for example http://simotel.example.com';
	const forAgents = "An admin can set it up in the app's settings.";
	test.each<[string, Target[], typeof reader, string[]]>([
		['an admin', [], reader, [heading, open, call, management, simotelLine, then]],
		[
			'an admin who has switched one off',
			['call-server'],
			reader,
			[heading, open, management, simotelLine, 'Call server: switched off, not checked.', then],
		],
		['an agent', [], agent, [heading, forAgents]],
		[
			'an agent, one switched off',
			['management-server'],
			agent,
			[heading, forAgents, 'Management server: switched off, not checked.'],
		],
	])('guides %s', (_name, off, audience, lines) => {
		expect(linesOf(notSetUpView(off, audience))).toEqual(lines);
	});
});
