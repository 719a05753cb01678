import { foreignText } from './foreignText';
import { type MonitorRemark, monitorRemark } from './monitorRemarks';
import { causeOf, nextStepOf, settingName } from './problemView';
import { composeReply, own, type Reply } from './reply';
import { roleSentences, type UnknownRoleFacts } from './roleSentences';
import { type RefusedFacts, refusedSentence } from './savedView';
import { type Audience, faultLine, upLine } from './serverLine';
import { nextStep, type NextStepFacts } from './setupNextStep';
import type { Generation } from '../domain/generation';
import { problem } from '../domain/problem';
import { type HintCode, type SettingHint, hintCodes } from '../domain/settings/settingHints';
import type { SummarySection } from '../domain/settings/settingsSummary';
import { type Target, targets } from '../domain/target';
import { code, markAddresses } from '../messages/markup';

export type SetupFacts = NextStepFacts & {
	generation: Generation;
	/** Whether the update to 8.0 has removed this workspace's old VoIP settings and API. */
	lostOmnichannel: boolean;
	sections: readonly SummarySection[];
	/** False if the workspace has no VoIP API. */
	api: 'askable' | 'not-set-up' | false;
	hints: readonly SettingHint[];
	unknownRoles: readonly UnknownRoleFacts[];
	adminsAreEveryone: boolean;
	refusals: readonly (RefusedFacts & { at: number })[];
	monitor: readonly MonitorRemark[];
};

/** Returns the address of a server and where it was entered, which an admin compares. */
function addressText(target: Target, { sections }: SetupFacts, { messages }: Audience): string {
	const { setup } = messages;
	const section = sections.find((one) => one.section === target.replace('-', '_'));
	const values = section?.values ?? [];
	const address = values.find(
		(value) => value.kind === 'value' && value.name === 'address' && value.text !== '',
	);
	if (address?.kind !== 'value') {
		return '';
	}
	const shown = code(foreignText(address.text, 120));
	return address.source === 'workspace' ? setup.from(shown, setup.sources.workspace) : shown;
}

function serverLine(target: Target, facts: SetupFacts, audience: Audience): string {
	const { setup, status } = audience.messages;
	const name = status.targets[target];
	const verdict = facts.verdicts.find((one) => one.target === target);
	if (!verdict) {
		if (facts.off.includes(target)) {
			return setup.notChecked(name);
		}
		return (facts.missing.anyServer ? setup.notSetUpYet : setup.notSetUp)(name);
	}
	const line =
		verdict.state === 'up'
			? upLine(verdict, { ...audience, admin: false })
			: faultLine([verdict], audience);
	// An address seldom fits beside the state.
	return [line, addressText(target, facts, audience)].filter(Boolean).join('\n');
}

function apiLines({ api, callsProblem, missing }: SetupFacts, { messages }: Audience): string[] {
	const words = messages.setup.api;
	if (api !== 'askable') {
		// Before any server is set up, what is optional would hide what is not.
		return api && !missing.anyServer ? [words.noToken] : [];
	}
	return [callsProblem ? words.problem(causeOf(callsProblem, messages)) : words.allowed];
}

/** Returns one line for each kind of hint, with all settings that it is about. */
function hintLines({ hints }: SetupFacts, { messages }: Audience): string[] {
	const { setup, settings } = messages;
	const nameOf = ({ setting, hint }: SettingHint): string => {
		const section = Object.entries(settings.sections).find(([id]) => setting.startsWith(id));
		return hint.startsWith('needs-') || !section ? settingName(setting, messages) : section[1];
	};
	const named = (wanted: HintCode): string =>
		hints
			.filter(({ hint }) => hint === wanted)
			.map(nameOf)
			.join(', ');
	return hintCodes
		.filter((hint) => named(hint) !== '')
		.map((hint) => setup.hint(named(hint), markAddresses(setup.hints[hint])));
}

function remarks(facts: SetupFacts, audience: Audience): string[] {
	const { messages, now } = audience;
	const { setup } = messages;
	// The first fault is shown as the next step, in the last line.
	const faults = facts.faults
		.slice(1)
		.map((fault) => nextStepOf(problem('setting-invalid', fault), messages));
	const refused = facts.refusals.map((refusal) =>
		setup.refusedAgo(
			messages.amounts.duration(now - refusal.at),
			refusedSentence(refusal, messages),
		),
	);
	const roles = roleSentences(facts.unknownRoles, facts.adminsAreEveryone, messages);
	const monitor = facts.monitor.map((remark) => monitorRemark(remark, audience));
	return [...faults, ...refused, ...roles, ...monitor, ...hintLines(facts, audience)].map(
		setup.lookAt,
	);
}

/** Shows whether each server works, with its address, what is worth a look, and the one next step. */
export function setupView(facts: SetupFacts, audience: Audience): Reply {
	const { setup } = audience.messages;
	const noticed = remarks(facts, audience);
	const next = nextStep(facts, audience.messages);
	return composeReply([
		own(
			setup.headings[facts.generation],
			// A workspace that never had the API misses nothing.
			...(facts.lostOmnichannel && facts.missing.accessBegun ? [setup.movedTo8] : []),
			...targets.map((target) => serverLine(target, facts, audience)),
			...apiLines(facts, audience),
		),
		...(noticed.length > 0 ? [own(...noticed)] : []),
		own(
			next,
			...(next === setup.nothingLeft && facts.api === 'not-set-up' ? [setup.tokenHowTo] : []),
		),
	]);
}
