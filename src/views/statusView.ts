import { type MuteFacts, muteLine } from './alertView';
import { evidenceParts } from './evidenceView';
import {
	apiProblemParts,
	faultGroups,
	heldBackLines,
	heldBackTogether,
	tellParts,
} from './faultParts';
import { composeReply, own, type Part, type Reply } from './reply';
import {
	addressOf,
	ageOf,
	type Audience,
	headline,
	isPlainlyUp,
	lastingFor,
	serverName,
	symbols,
	upLine,
} from './serverLine';
import { timeFor } from './time';
import { type Target, targets } from '../domain/target';
import type { Verdict } from '../domain/verdict';
import { worstState } from '../domain/worstState';
import type { Messages } from '../messages/en/english';

/** So many faults have a block each. */
const maxApart = 2;

/** Returns advice to an admin about a server that is up. */
export const adviceLines = ({ state, proof }: Verdict, { messages, admin }: Audience): string[] =>
	admin && state === 'up' && proof === 'account-in-use'
		? [messages.status.next(messages.status.advice[proof])]
		: [];

/** Returns a line for each server that is up. Beside a fault, those of which nothing more has to be said share one. */
export function upLines(verdicts: readonly Verdict[], audience: Audience): string[] {
	const { messages } = audience;
	const up = verdicts.filter(({ state }) => state === 'up');
	const plain = up.length < verdicts.length ? up.filter(isPlainlyUp) : [];
	const names = plain.map((verdict) => serverName(verdict, messages)).join(', ');
	return [
		...(plain.length > 0 ? [`${symbols.up} ${messages.status.alsoUp(names)}`] : []),
		...up
			.filter((verdict) => !plain.includes(verdict))
			.flatMap((verdict) => [upLine(verdict, audience), ...adviceLines(verdict, audience)]),
	];
}

/** Puts the heading above the first fault, and each other fault and what is up in a block of its own. */
export function serverParts(
	heading: string,
	faults: readonly (readonly string[])[],
	up: readonly string[],
): Part[] {
	const [first = [], ...more] = faults.length > 0 ? [...faults, up] : [up];
	return [own(heading, ...first), ...more.map((lines) => own(...lines))].filter(({ lines }) =>
		lines.some(Boolean),
	);
}

/** Puts many faults into one block, so that they fit on a screen. Each begins with a symbol and a name in bold. */
const together = (faults: readonly string[][]): string[][] =>
	faults.length > maxApart ? [faults.flat()] : [...faults];

type StatusAudience = Audience & { mute?: MuteFacts | undefined };

/** Says who has muted the alerts, why and until when. */
const muteParts = ({ mute, messages, now, utcOffset = 0 }: StatusAudience): Part[] =>
	mute ? [muteLine(mute, (at) => timeFor(at, { now, utcOffset }), messages)] : [];

/** Says whether telephony works, and of each fault its cause and, for admins, the next step. */
export function statusView(verdicts: readonly Verdict[], audience: StatusAudience): Reply {
	const { admin, messages } = audience;
	const heading = headline(verdicts, audience);
	const faults = faultGroups(verdicts, audience);
	const up = upLines(verdicts, audience);
	if (admin) {
		const held = heldBackTogether(verdicts, audience);
		return composeReply([
			...serverParts(heading, together(faults), [...up, ...held]),
			...apiProblemParts(verdicts, audience),
			...muteParts(audience),
		]);
	}
	const isUnknown = worstState(verdicts)?.state === 'unknown';
	const calm = isUnknown ? [messages.status.callsMayWork] : [];
	return composeReply([
		own(heading, ...faults.flat(), ...up, ...calm),
		...tellParts(verdicts, audience),
		...muteParts(audience),
	]);
}

/** Shows one target, to admins with its evidence. */
export function targetView(verdict: Verdict, audience: StatusAudience): Reply {
	const more = [
		lastingFor([verdict], audience) ?? '',
		addressOf(verdict, audience),
		ageOf([verdict], audience) ?? '',
	];
	const held = audience.admin ? heldBackLines(verdict, audience) : [];
	const lines =
		verdict.state === 'up'
			? [upLine(verdict, audience, more), ...adviceLines(verdict, audience), ...held]
			: faultGroups([verdict], audience, () => ({ beside: more, below: [], after: held })).flat();
	return composeReply([
		own(...lines),
		...tellParts([verdict], audience),
		...muteParts(audience),
		...apiProblemParts([verdict], audience),
		...(audience.admin ? evidenceParts(verdict, audience.messages) : []),
	]);
}

/** The message that is shown until the answer is there. */
export const checkingView = (messages: Messages): Reply =>
	composeReply([own(messages.status.checking)]);

/** Says what can be configured when nothing is. Targets that an admin has switched off are named as such. */
export function notSetUpView(off: readonly Target[], { admin, messages }: Audience): Reply {
	const { setUp, targets: names } = messages.status;
	const switchedOff = off.map((target) => messages.settings.switchedOff(names[target]));
	if (!admin) {
		return composeReply([own(setUp.heading, setUp.forAgents, ...switchedOff)]);
	}
	const servers = targets.filter((target) => !off.includes(target));
	return composeReply([
		own(
			setUp.heading,
			setUp.forAdmins,
			...servers.map((target) => setUp.servers[target]),
			...switchedOff,
			setUp.then,
		),
	]);
}
