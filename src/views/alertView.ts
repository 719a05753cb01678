import { foreignText } from './foreignText';
import { causeOf, nextStepOf } from './problemView';
import { type Button, composeReply, others, own, type Part, type Reply } from './reply';
import { addressOf, serverName, symbols } from './serverLine';
import { timeFor } from './time';
import type { Alert } from '../domain/history/alert';
import { alertActions } from '../domain/press/actions';
import { trunkIn } from '../domain/trunks/trunkBeat';
import type { Verdict } from '../domain/verdict';
import type { Messages } from '../messages/en/english';
import { code } from '../messages/markup';

export type MuteFacts = { readonly who: string; readonly until: number; readonly reason: string };

/** An alert and the verdict that led to it. A target of another kind, such as a trunk, has no verdict. */
export type AlertFacts = {
	readonly name: string;
	readonly alert: Alert;
	readonly verdict: Verdict | undefined;
};

export type AlertAudience = {
	messages: Messages;
	now: number;
	/** Anybody may join the room: no hosts and no next steps. */
	isPublic: boolean;
	/** As an admin typed it. */
	contact: string;
};

const utc = (at: number, { messages, now }: AlertAudience): string =>
	messages.monitor.utc(timeFor(at, { now, utcOffset: 0 }));

function nameOf({ name, verdict }: AlertFacts, { messages }: AlertAudience): string {
	return verdict
		? serverName(verdict, messages)
		: messages.monitor.trunk(foreignText(trunkIn(name) ?? name, 80));
}

function levelOf({ alert, verdict }: AlertFacts): Verdict['state'] {
	if ('level' in alert) {
		return alert.level;
	}
	switch (alert.kind) {
		case 'worse':
			return 'down';
		case 'better':
			return 'degraded';
		case 'recovery':
			return 'up';
		default:
			return verdict?.state ?? 'up';
	}
}

/** A trunk is named in the words of `/voip trunks`. */
function stateOf(facts: AlertFacts, { messages }: AlertAudience): string {
	const level = levelOf(facts);
	if (facts.verdict) {
		return messages.status.states[level];
	}
	return messages.trunks.states[level === 'up' ? 'ok' : 'unavailable'];
}

function sentenceOf(facts: AlertFacts, audience: AlertAudience): string {
	const { alert, verdict } = facts;
	const { messages, now } = audience;
	const words = messages.monitor.alerts;
	const name = nameOf(facts, audience);
	if (alert.kind === 'certificate') {
		return `${symbols.degraded} ${words.certificate({ name, days: alert.days })}`;
	}
	const lasted = 'lastedMs' in alert ? alert.lastedMs : Math.max(0, now - alert.since);
	const cause = verdict && verdict.state !== 'up' ? causeOf(verdict.problem, messages) : '';
	const said = {
		name,
		state: stateOf(facts, audience),
		since: utc(alert.since, audience),
		ago: messages.amounts.toTheMinute(lasted),
		times: 'times' in alert ? alert.times : 1,
		cause,
	};
	switch (alert.kind) {
		case 'fault':
			return `${symbols[alert.level]} ${words.fault(said)}`;
		case 'reminder':
			return `${symbols[alert.level]} ${words.reminder(said)}`;
		case 'worse':
			return `${symbols.down} ${words.worse(said)}`;
		case 'better':
			return `${symbols.degraded} ${words.better(said)}`;
		case 'recovery':
			return `${symbols.up} ${words.recovery(said)}`;
		case 'cannot-be-checked':
			return `${symbols.unknown} ${words.cannotBeChecked(said)}`;
		case 'can-be-checked':
			return `${symbols[verdict?.state ?? 'up']} ${words.canBeChecked(said)}`;
	}
}

/** Returns the address and the next step, for a room whose members were chosen. */
function detailsOf({ alert, verdict }: AlertFacts, { messages, now }: AlertAudience): string[] {
	if (!verdict || alert.kind === 'recovery') {
		return [];
	}
	if (alert.kind === 'certificate') {
		const where = verdict.where
			? code(foreignText(verdict.where, 120))
			: messages.status.targets[verdict.target];
		return [messages.status.next(messages.monitor.alerts.renew(where))];
	}
	const address = addressOf(verdict, { messages, now, startedAt: now, admin: true });
	return verdict.state === 'up' ? [] : [address, nextStepOf(verdict.problem, messages)];
}

const isBad = ({ alert }: AlertFacts): boolean =>
	alert.kind !== 'recovery' && alert.kind !== 'can-be-checked';

/** Who muted and why, as text of others. */
export function muteLine(
	{ who, until, reason }: MuteFacts,
	time: (at: number) => string,
	{ monitor }: Messages,
	said: 'muted' | 'wasMuted' = 'muted',
): Part {
	const name = foreignText(who, 80) || monitor.someone;
	return others(monitor[said]({ who: name, until: time(until), reason: foreignText(reason, 200) }));
}

/** Who may press them is found out when they are pressed. */
function alertButtons(alerts: readonly AlertFacts[], { buttons }: Messages): readonly Button[] {
	const bad = alerts.filter(isBad);
	const servers = bad.flatMap(({ verdict }) => verdict?.target ?? []);
	const [about] = servers;
	const { details, mute } = buttons.labels;
	return [
		...(about
			? [
					servers.length === 1
						? { actionId: alertActions.details, label: details, about }
						: { actionId: alertActions.details, label: details },
				]
			: []),
		...(bad.length > 0 ? [{ actionId: alertActions.mute, label: mute }] : []),
	];
}

/** All that one run of the monitor has to tell, in one message of the room. */
export function alertView(
	alerts: readonly AlertFacts[],
	mute: MuteFacts | undefined,
	audience: AlertAudience,
): Reply {
	const { messages, isPublic } = audience;
	const contact = foreignText(audience.contact, 200);
	const parts = alerts.map((facts) => {
		const details = isPublic ? [] : detailsOf(facts, audience);
		return own(sentenceOf(facts, audience), ...details);
	});
	const reply = composeReply([
		...parts,
		...(contact && alerts.some(isBad) ? [others(messages.status.tell.contact(contact))] : []),
		...(mute ? [muteLine(mute, (at) => utc(at, audience), messages, 'wasMuted')] : []),
	]);
	return { ...reply, buttons: alertButtons(alerts, messages) };
}
