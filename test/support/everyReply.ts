import { createVerdict, isUp } from './createVerdict';
import { everyHistoryReply } from './everyHistoryReply';
import { everyMonitorRemark, everyMonitorReply } from './everyMonitorReply';
import { codes, factsWith } from './everySentence';
import type { StepResult } from '../../src/domain/diagnosis/diagnosisSteps';
import { maskPhones } from '../../src/domain/press/shareRules';
import { problem } from '../../src/domain/problem';
import { callRoomOf } from '../../src/domain/room/callRoom';
import { decodeApiRoom } from '../../src/domain/room/roomDecode';
import { hintCodes } from '../../src/domain/settings/settingHints';
import { type EvidenceLine, judge, type Proof, type Verdict } from '../../src/domain/verdict';
import type { Messages } from '../../src/messages/en/english';
import { code as inCode } from '../../src/messages/markup';
import { insteadOfBar, sharedView, statusBarView } from '../../src/views/barView';
import {
	helpView,
	refusalView,
	unknownTargetView,
	unknownWordView,
	welcomeView,
} from '../../src/views/helpView';
import {
	noPingEventView,
	pingEventView,
	pingSecretView,
	pingSetupView,
} from '../../src/views/pingEventView';
import {
	pingBusyView,
	pingNotReadyView,
	pingProgressView,
	pingRangeView,
	pingView,
} from '../../src/views/pingView';
import type { Reply } from '../../src/views/reply';
import { reportView } from '../../src/views/reportView';
import { expectedView, noCallView, roomView } from '../../src/views/roomView';
import { refusedView, savedView } from '../../src/views/savedView';
import { type SetupFacts, setupView } from '../../src/views/setupView';
import { checkingView, notSetUpView, statusView, targetView } from '../../src/views/statusView';
import { testTargetView, testView } from '../../src/views/testView';

const proofs: readonly Proof[] = [
	...(['handshake', 'websocket-opens', 'opens', 'sip-answered', 'sip-unidentified'] as const),
	...(['login-accepted', 'account-in-use', 'ping-answered'] as const),
];

/** Returns evidence of every kind. */
const evidenceWith = (text: string): EvidenceLine[] => [
	{ kind: 'asked', what: 'GET /ws', way: 'direct' },
	{ kind: 'answered', status: 200, ms: 9 },
	{ kind: 'said', text },
	{ kind: 'silent', ms: 9 },
	{ kind: 'failed', text, ms: 9 },
	{ kind: 'asked-again', why: 'x' },
	{ kind: 'asked-with', method: 'PUT' },
	{ kind: 'passed', layer: 'tls', ms: 9 },
	{ kind: 'stopped', layer: 'sip', how: text },
	{ kind: 'stopped', layer: 'sip', how: 'masked' },
	{ kind: 'sip-said', status: 200, reason: text, server: text },
	{ kind: 'certificate', days: -3 },
	{ kind: 'certificate-accepted' },
	{ kind: 'trusted-by-workspace' },
	{ kind: 'fell-back' },
	{ kind: 'looked-too' },
	{ kind: 'asked-http', what: 'GET /ws' },
	{ kind: 'sip-not-spoken' },
	{ kind: 'workspace-answers', ms: 9 },
	{ kind: 'skipped', what: 'GET /api/info' },
];

/** Returns replies of every kind, in which all that others can write is this text. */
export function everyReply(messages: Messages, text: string): Reply[] {
	const now = Date.parse('2021-07-09T20:22:00.000Z');
	const reader = { messages, now, startedAt: now, contact: text, admin: true };
	const audiences = [reader, { ...reader, admin: false }];
	const heldBack = {
		layer: 'sip',
		lastAt: now - 9000,
		answered: true,
		nextAt: now + 9000,
	} as const;
	const shared = { where: text, evidence: evidenceWith(text), at: now - 9000 };
	const faults = codes.map(
		(code): Verdict => ({
			...createVerdict(judge(problem(code, factsWith(text))), { ...shared, heldBack }),
			apiProblem: problem('token-refused', factsWith(text)),
		}),
	);
	const ups = proofs.map((proof) => createVerdict(isUp, { ...shared, proof, heldBack }));
	const stepsOf = (verdict: Verdict): StepResult[] => [
		{ step: 'settings', state: 'passed', ms: 9 },
		...(verdict.state === 'up'
			? []
			: [{ step: 'port', state: 'failed', problem: verdict.problem } as const]),
		{ step: 'sip', state: 'skipped' },
	];
	const tested = [...faults, ...ups].map((verdict) => ({ verdict, steps: stepsOf(verdict) }));
	const typed = { setting: text, reason: text, example: text };
	const roles = [{ role: text, settings: ['roles_users', text] }];
	const room = {
		...{ _id: text, t: 'v', fname: text, v: { phone: text }, direction: 'inbound', queue: text },
		...{ callUniqueId: text, servedBy: { _id: 'a', username: text, ts: new Date(now) } },
		...{ tags: [text, text], customFields: { [text]: text }, lm: new Date(now) },
		...{ closedBy: { username: text }, closer: 'user', departmentId: text },
	};
	const call = callRoomOf(decodeApiRoom(room, []));
	const chat = callRoomOf(decodeApiRoom({ ...room, t: 'l', open: true }, []));
	const roomReader = { ...reader, utcOffset: 2 };
	const pings = { cut: true, refused: false, shared: false, waiting: true };
	const summary = [
		{
			section: 'call_server',
			values: [{ kind: 'value', name: 'address', text, source: 'workspace' }],
		},
	] as const;
	const setup: SetupFacts = {
		...{ sections: summary, callsProblem: problem('token-refused'), api: 'askable' },
		...{ generation: 'omnichannel', lostOmnichannel: true, verdicts: faults.slice(0, 1), off: [] },
		...{ faults: [typed, typed], unknownRoles: roles, adminsAreEveryone: true },
		hints: hintCodes.map((hint) => ({ setting: text, hint })),
		refusals: [{ ...typed, at: now - 9000 }],
		monitor: everyMonitorRemark(now),
		missing: {
			access: undefined,
			accessBegun: false,
			anyServer: false,
			setting: text,
			eventSecret: true,
		},
	};
	const saved: Parameters<typeof savedView>[0] = {
		...{ sections: ['rocketchat', 'checks'], switchedOff: ['call-server'], faults: [typed] },
		...{ eventSecretTooShort: true, unknownRoles: roles, adminsAreEveryone: true },
		...{ verdicts: faults.slice(0, 3), startedAt: now, now, monitor: everyMonitorRemark(now) },
	};
	const said = [
		messages.help.refused,
		messages.help.refusedSubcommand('admin, livechat-manager'),
		messages.help.failed,
		messages.test.nothing,
		messages.room.refused,
		messages.room.deleted,
		messages.room.membersLate,
		messages.ping.setup.noAddress,
		messages.buttons.onlyAdmins,
		...Object.values(messages.buttons.share),
	];
	return [
		...said.map(refusalView),
		...audiences.flatMap((audience) => [
			statusView(ups, audience),
			statusBarView(ups, audience),
			insteadOfBar(statusBarView(faults.slice(0, 3), audience), messages.buttons.command.call),
			sharedView(statusView(faults, audience), inCode(text), maskPhones, messages),
			...faults.map((one) => statusView([one], audience)),
			...[...ups, ...faults].map((one) => targetView(one, audience)),
			notSetUpView(['call-server'], audience),
			pingView(
				{ ...pings, wanted: 1, verdicts: faults.slice(0, 1) },
				{ ...audience, watched: true },
			),
			pingView({ ...pings, wanted: 1, verdicts: ups.slice(0, 1) }, { ...audience, watched: true }),
			pingView({ ...pings, wanted: 200, verdicts: faults }, { ...audience, watched: false }),
			...(call.kind === 'no-call' ? [] : [roomView(call, { ...roomReader, ...audience })]),
			...(chat.kind === 'no-call' ? [] : [roomView(chat, { ...roomReader, ...audience })]),
			pingNotReadyView(problem('not-configured', factsWith(text)), audience),
			noPingEventView({ parts: [], admin: audience.admin }, messages),
		]),
		testView(tested, reader),
		...tested.map((one) => testTargetView(one, reader)),
		...codes.flatMap((code) =>
			call.kind === 'no-call'
				? []
				: [roomView({ ...call, problem: problem(code, factsWith(text)) }, roomReader)],
		),
		reportView(
			{
				...{ appVersion: '0.1.0', rocketChat: text, sandbox: 'deno', generation: 'none' },
				...{ sections: summary, diagnoses: tested.slice(-3) },
			},
			reader,
		),
		setupView(setup, reader),
		setupView(
			{ ...setup, verdicts: [], faults: [], callsProblem: undefined, api: 'not-set-up' },
			reader,
		),
		savedView(saved, messages),
		...(['eventSecret', 'eventAddress'] as const).map((eventStep) =>
			savedView({ ...saved, faults: [], verdicts: ups.slice(0, 1), eventStep }, messages),
		),
		refusedView(typed, messages),
		helpView(Object.values(messages.help.summaries), messages),
		...[undefined, 'setup'].flatMap((nearest) => [
			unknownWordView(text, nearest, messages),
			unknownTargetView(text, nearest, messages),
			expectedView(nearest && text, messages),
		]),
		welcomeView(messages),
		...everyHistoryReply(text, { messages, now }),
		...everyMonitorReply(text, faults, { messages, now }),
		checkingView(messages),
		pingEventView(
			{ parts: [], admin: true },
			{ ms: 600, about: true, skewMs: 300_000, number: 1, of: 2 },
			messages,
		),
		pingSecretView({ generated: 'a'.repeat(64), tooShort: true }, messages),
		pingSecretView({ generated: 'a'.repeat(64), tooShort: false }, messages),
		pingSetupView('https://chat.example.com/api/apps/private/1/2/simotel/3', messages),
		pingBusyView(messages),
		pingProgressView({ done: 1, wanted: 2 }, messages),
		pingRangeView(text, messages),
		pingRangeView('setupp', messages),
		...Object.keys(messages.room.noCall.where).map((generation) =>
			noCallView('channel', generation as keyof Messages['room']['noCall']['where'], messages),
		),
	];
}
