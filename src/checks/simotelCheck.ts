import { withCertificateHint } from './certificateHint';
import { type Asking, type Check, notAsked } from './check';
import { askSimotelInTurn } from './simotelTurn';
import { faultOf, httpFor } from './workspaceAccess';
import { createSimotel, type PingMethod } from '../clients/simotelClient';
import { remaining } from '../domain/clock';
import { httpEvidence } from '../domain/judging/httpEvidence';
import type { HttpReading } from '../domain/judging/httpReading';
import { judgeSimotelPing } from '../domain/judging/judgeSimotel';
import { brokeOff } from '../domain/judging/networkFault';
import { problem } from '../domain/problem';
import { whereOf } from '../domain/serverAddress';
import type { EvidenceLine, Verdict } from '../domain/verdict';
import type { Address } from '../settings/parse/url';
import type { SettingId } from '../settings/settingsTable';
import type { Settings } from '../settings/snapshot';

const settingIds = [
	'simotel_url',
	'simotel_api_key',
	'simotel_username',
	'simotel_password',
] as const;

/** The least time in which a second try can be answered. */
const minMs = 1000;

async function pingSimotel(
	api: Address,
	settings: Settings,
	{ tools, deadline, limits }: Asking,
): Promise<Verdict> {
	const { apiKey, username, password } = settings.simotel;
	const { clock } = tools;
	const { timeoutMs, slowAfterMs } = settings.checks;
	const where = whereOf(api);
	const simotel = createSimotel(httpFor(settings, tools), {
		api: api.url,
		apiKey,
		username,
		password,
	});
	const at = clock.now();
	const evidence: EvidenceLine[] = [
		{ kind: 'asked', what: `POST ${api.path}/setting/ping/act`, way: 'direct' },
	];
	const ask = async (method: PingMethod): Promise<HttpReading> => {
		const attempt = simotel.ping(method, Math.min(timeoutMs, remaining(deadline, clock)));
		const answer = await attempt.reading;
		evidence.push(...httpEvidence(answer));
		if (answer.kind === 'no-answer') {
			limits.leftOpen(attempt.ended);
		}
		return answer;
	};
	let reading = await ask('post');
	if (brokeOff(reading) && remaining(deadline, clock) >= minMs) {
		evidence.push({ kind: 'asked-again', why: 'connection-reset' });
		reading = await ask('post');
	}
	// Simotel's documentation shows both methods; its clients use only POST.
	if (reading.kind === 'answer' && reading.status === 405) {
		if (remaining(deadline, clock) >= minMs) {
			evidence.push({ kind: 'asked-with', method: 'PUT' });
			reading = await ask('put');
		} else {
			evidence.push({ kind: 'skipped', what: 'PUT' });
		}
	}
	const judgement = judgeSimotelPing(reading, {
		where,
		slowAfterMs,
		secure: api.scheme === 'https',
	});
	const { ms } = reading;
	const proof = 'ping-answered';
	return withCertificateHint(
		{ ...judgement, target: 'simotel', way: 'direct', where, ms, at, proof, evidence },
		settings,
		{ asksApiAlone: false, takesAny: false },
	);
}

/** Simotel takes a token, a name with its password, or both. Half an account would only be refused. */
function missingAccount({ simotel }: Settings): SettingId | undefined {
	const { apiKey, username, password } = simotel;
	if (username !== '' && password === '') {
		return 'simotel_password';
	}
	if (username === '' && password !== '') {
		return 'simotel_username';
	}
	return apiKey === '' && username === '' ? 'simotel_api_key' : undefined;
}

export const simotelCheck: Check = {
	target: 'simotel',
	plan(settings) {
		const fault = faultOf(settings, settingIds);
		if (fault) {
			return { kind: 'incomplete', way: 'direct', problem: fault };
		}
		const { api } = settings.simotel;
		if (!api) {
			const missing = problem('not-configured', { setting: 'simotel_url' });
			return { kind: 'absent', way: 'direct', problem: missing };
		}
		const missing = missingAccount(settings);
		if (missing) {
			const setting = problem('not-configured', { setting: missing });
			return { kind: 'incomplete', way: 'direct', problem: setting };
		}
		const where = whereOf(api);
		return {
			kind: 'ready',
			way: 'direct',
			where,
			key: JSON.stringify([settings.simotel, settings.checks]),
			ask(asking) {
				const ask = async (): Promise<Verdict> => {
					const stillOpen = asking.limits.stillOpen(where);
					return stillOpen
						? notAsked({ target: 'simotel', way: 'direct', where }, stillOpen, asking.tools.clock)
						: pingSimotel(api, settings, asking);
				};
				return askSimotelInTurn(api, settings, asking, { where, ask });
			},
		};
	},
};
