import { problem } from '../../../src/domain/problem';
import { statusView } from '../../../src/views/statusView';
import { createVerdict, isNot, isUp } from '../../support/createVerdict';
import { blockLines, blockTexts, linesOf } from '../../support/replyText';
import {
	agent,
	callServer,
	down,
	inApp,
	manager,
	nextOfDown,
	reader,
	refused,
	simotel,
	slow,
	startedAt,
} from '../../support/statusSamples';

describe('/voip when all servers answer', () => {
	const all = [callServer, manager, simotel];
	test('is one block: the verdict in bold, then what shows it', () => {
		expect(blockTexts(statusView(all, reader))).toEqual([
			[
				'✅ *VoIP: all 3 servers answer*',
				'✅ *Call server* · SIP answers · 42 ms',
				'✅ *Management server* · login accepted · 42 ms',
				'✅ *Simotel* · ping answered · 42 ms',
			].join('\n'),
		]);
	});

	test('tells agents no durations', () => {
		expect(linesOf(statusView(all, agent))).toEqual([
			'✅ VoIP: all 3 servers answer',
			'✅ Call server · SIP answers',
			'✅ Management server · login accepted',
			'✅ Simotel · ping answered',
		]);
	});

	test('advises an admin whose account is in use', () => {
		const inUse = createVerdict(isUp, { at: startedAt, proof: 'account-in-use' });
		expect(linesOf(statusView([inUse], reader)).pop()).toBe(
			'Next: give the app an account of its own in manager.conf, so that neither has to wait for the other',
		);
		expect(linesOf(statusView([inUse], agent))).toHaveLength(2);
	});

	test('says once why Rocket.Chat could not tell, to admins alone', () => {
		const apiProblem = problem('token-refused');
		const both = [callServer, manager].map((one) => ({ ...one, apiProblem }));
		expect(blockLines(statusView(both, reader)).slice(1)).toEqual([
			[
				"Checked directly: Rocket.Chat refuses the app's token.",
				"Next: make a new personal access token, and enter it with its user id in the app's settings › Rocket.Chat's VoIP API",
			],
		]);
		expect(blockLines(statusView(both, agent))).toHaveLength(1);
	});
});

describe('/voip with a fault', () => {
	test('shows an admin the fault with its next step, and folds what is up', () => {
		expect(blockLines(statusView([down, manager, simotel], reader))).toEqual([
			['🔴 VoIP: 1 of 3 servers is down', '🔴 Call server down · connection refused', nextOfDown],
			['✅ Up: Management server, Simotel'],
		]);
	});

	test('shows an agent the cause, and whom to tell', () => {
		expect(blockLines(statusView([down, manager, simotel], agent))).toEqual([
			[
				'🔴 VoIP: 1 of 3 servers is down',
				'🔴 Call server down · connection refused',
				'✅ Up: Management server, Simotel',
			],
			['Tell an admin: they see more with /voip test'],
		]);
	});

	test('names to agents whom the admin has entered, as plain text', () => {
		const { blocks } = statusView([down], { ...agent, contact: '@helpdesk, *ext. 200*' });
		expect(blocks.slice(1)).toEqual([
			{
				type: 'section',
				text: { type: 'plain_text', text: 'Tell @helpdesk, *ext. 200*', emoji: false },
			},
		]);
	});

	test('tells an agent that calls may work, if nothing worse than unknown was found', () => {
		const said = 'This does not mean that calls fail.';
		expect(linesOf(statusView([refused, simotel], agent))).toContain(said);
		expect(linesOf(statusView([refused, down], agent))).not.toContain(said);
	});

	test('has a block for each fault, the worst first', () => {
		const blocks = blockLines(statusView([slow, { ...down, target: 'simotel' }], reader));
		expect(blocks.map((lines) => lines.find((line) => !line.includes('VoIP:')))).toEqual([
			'🔴 Simotel down · connection refused',
			'🟡 Call server degraded · slow: answered in 1500 ms',
		]);
	});

	test('tells equal faults once, with one next step', () => {
		const both = [refused, { ...refused, target: 'management-server' as const }];
		expect(linesOf(statusView(both, reader)).slice(1)).toEqual([
			"⚪ Call server, Management server unknown · Rocket.Chat refuses the app's token",
			"Next: make a new personal access token, and enter it with its user id in the app's settings › Rocket.Chat's VoIP API",
		]);
	});

	test('keeps faults apart whose next steps differ', () => {
		const other = createVerdict(isNot('down', 'refused', { where: 'other.example.com:1' }), {
			...{ at: startedAt, target: 'simotel' },
		});
		expect(blockLines(statusView([down, other], reader))).toHaveLength(2);
		expect(linesOf(statusView([down, other], agent))[1]).toBe(
			'🔴 Call server, Simotel down · connection refused',
		);
	});

	test('names the settings in which the address was entered', () => {
		const byWorkspace = createVerdict(
			isNot('down', 'refused', { ...inApp, enteredIn: 'workspace' }),
			{ at: startedAt },
		);
		expect(linesOf(statusView([byWorkspace], reader))[2]).toMatch(
			/, or correct the workspace's VoIP address in Administration › Settings$/,
		);
	});

	test('gives a server that proves little a line of its own', () => {
		const opens = createVerdict(isUp, { at: startedAt, proof: 'handshake', target: 'simotel' });
		expect(linesOf(statusView([down, manager, opens], agent)).slice(2, 4)).toEqual([
			'✅ Up: Management server',
			'✅ Simotel · WebSocket for SIP opens, SIP not asked',
		]);
	});

	test('names the kind of a management server that is not Asterisk', () => {
		const drachtio = { ...down, target: 'management-server', kind: 'drachtio' } as const;
		expect(linesOf(statusView([drachtio], agent))[1]).toMatch(
			/^🔴 Management server \(drachtio\) /,
		);
	});

	test('does not blame Rocket.Chat for the silence of a server that is down', () => {
		const silent = { ...down, apiProblem: problem('workspace-unreachable') };
		expect(blockLines(statusView([silent], reader))).toHaveLength(1);
	});

	test('puts three different faults into one block, so that they fit on a screen', () => {
		const third = { ...refused, target: 'management-server' as const };
		const blocks = blockLines(statusView([slow, third, { ...down, target: 'simotel' }], reader));
		expect(blocks.map((lines) => lines.filter((line) => !line.startsWith('Next')))).toEqual([
			[
				'🔴 VoIP: 1 of 3 servers is down',
				'🔴 Simotel down · connection refused',
				'🟡 Call server degraded · slow: answered in 1500 ms',
				"⚪ Management server unknown · Rocket.Chat refuses the app's token",
			],
		]);
		expect(blocks.flat().filter((line) => line.startsWith('Next'))).toHaveLength(3);
	});
});
