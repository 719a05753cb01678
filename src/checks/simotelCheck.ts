import { type Check, type HttpTools, unasked } from './check';
import { faultOf, httpFor } from './workspaceAccess';
import { createSimotel, type PingMethod } from '../clients/simotelClient';
import { type Deadline, remaining } from '../domain/clock';
import { lineOf } from '../domain/judging/httpEvidence';
import type { HttpReading } from '../domain/judging/httpReading';
import { judgeSimotelPing } from '../domain/judging/judgeSimotel';
import { brokeOff } from '../domain/judging/networkFault';
import { problem } from '../domain/problem';
import type { EvidenceLine, Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

const settingIds = [
	'simotel_url',
	'simotel_api_key',
	'simotel_username',
	'simotel_password',
] as const;

/** Less time than this is not worth a second try. */
const leastMs = 1000;

/** One ping, asked directly, and what its answer means. */
export async function pingSimotel(
	settings: Settings,
	tools: HttpTools,
	deadline: Deadline,
	abandoned: (ended: Promise<void>) => void = () => undefined,
): Promise<Verdict> {
	const { api, ...account } = settings.simotel;
	const { clock } = tools;
	if (!api) {
		throw new Error('asked for a Simotel that is not configured');
	}
	const { timeoutMs, slowAfterMs } = settings.checks;
	const where = `${api.host}:${api.port}`;
	const simotel = createSimotel(httpFor(settings, tools), { api: api.url, ...account });
	const at = clock.now();
	const evidence: EvidenceLine[] = [
		{ kind: 'asked', what: `POST ${api.path}/setting/ping/act`, way: 'direct' },
	];
	const ask = async (method: PingMethod): Promise<HttpReading> => {
		const attempt = simotel.ping(method, Math.min(timeoutMs, remaining(deadline, clock)));
		const answer = await attempt.reading;
		evidence.push(...lineOf(answer));
		if (answer.kind === 'no-answer') {
			abandoned(attempt.ended);
		}
		return answer;
	};
	let reading = await ask('post');
	if (brokeOff(reading) && remaining(deadline, clock) >= leastMs) {
		evidence.push({ kind: 'asked-again', why: 'connection-reset' });
		reading = await ask('post');
	}
	// Simotel's documentation shows both methods, its clients use POST alone.
	if (reading.kind === 'answer' && reading.status === 405) {
		if (remaining(deadline, clock) >= leastMs) {
			evidence.push({ kind: 'asked-with', method: 'PUT' });
			reading = await ask('put');
		} else {
			evidence.push({ kind: 'skipped', what: 'PUT' });
		}
	}
	const judgement = judgeSimotelPing(reading, { where, slowAfterMs });
	const { ms } = reading;
	const proof = 'ping-answered';
	return { ...judgement, target: 'simotel', way: 'direct', where, ms, at, proof, evidence };
}

/** Does Simotel answer, and are address, credentials and permission right? */
export const simotelCheck = (): Check => ({
	target: 'simotel',
	way: () => 'direct',
	settings: settingIds,
	ready(settings) {
		const fault = faultOf(settings, settingIds);
		if (fault) {
			return { kind: 'incomplete', problem: fault };
		}
		const { api } = settings.simotel;
		const key = JSON.stringify([settings.simotel, settings.checks]);
		return api
			? { kind: 'ready', where: `${api.host}:${api.port}`, key }
			: { kind: 'absent', why: problem('not-configured', { setting: 'simotel_url' }) };
	},
	async ask(settings, tools, deadline, gate) {
		const { api } = settings.simotel;
		const where = api ? `${api.host}:${api.port}` : '';
		const waiting = gate.waiting(where);
		return waiting
			? unasked({ target: 'simotel', way: 'direct', where }, waiting, tools.clock)
			: pingSimotel(settings, tools, deadline, (ended) => gate.abandoned(ended));
	},
});
