import { type Asking, notAsked, type RequestLimits } from './check';
import { rocketChatFor } from './workspaceAccess';
import type { CheckQuestion, RocketChat } from '../clients/rocketChatClient';
import { remaining } from '../domain/clock';
import { httpEvidence } from '../domain/judging/httpEvidence';
import type { HttpReading } from '../domain/judging/httpReading';
import { judgeCheckConnection, saysInUse } from '../domain/judging/judgeCheckConnection';
import { brokeOff } from '../domain/judging/networkFault';
import type { Target } from '../domain/target';
import type { EvidenceLine, Proof, Verdict } from '../domain/verdict';
import type { Settings } from '../settings/snapshot';

/** A request to one of Rocket.Chat's own checks, and what a positive answer proves. */
export type WorkspaceQuestion = CheckQuestion & { target: Target; where: string; proof: Proof };

export type WorkspaceLimits = {
	maxMs: number;
	/** True if no direct check follows, so that only `/api/info` can tell whether the workspace or the server is silent or slow. */
	asksInfo: boolean;
};

/** The least time in which a second request can be answered. */
const minMs = 1000;
const maxInfoMs = 1500;

/** Asks one `checkConnection` route and judges its answer. */
export async function askWorkspace(
	question: WorkspaceQuestion,
	settings: Settings,
	{ tools, deadline, limits }: Asking,
	{ maxMs, asksInfo }: WorkspaceLimits,
): Promise<Verdict> {
	const { target, where, route, proof } = question;
	const { clock } = tools;
	const { timeoutMs, slowAfterMs } = settings.checks;
	const notNow = limits.stillOpen(where) ?? limits.useTurn();
	if (notNow) {
		return notAsked({ target, way: 'api', where }, notNow, clock);
	}
	const rocketChat = rocketChatFor(settings, tools);
	const at = clock.now();
	const evidence: EvidenceLine[] = [{ kind: 'asked', what: `GET /api/v1/${route}`, way: 'api' }];
	const limit = (): number => Math.min(timeoutMs, maxMs, remaining(deadline, clock));

	const once = async (): Promise<HttpReading> => {
		const attempt = rocketChat.check(question, limit());
		const reading = await attempt.reading;
		evidence.push(...httpEvidence(reading));
		if (reading.kind === 'no-answer') {
			limits.leftOpen(attempt.ended);
		}
		return reading;
	};

	let reading = await once();
	if (brokeOff(reading) && limit() >= minMs) {
		evidence.push({ kind: 'asked-again', why: 'connection-reset' });
		reading = await once();
	}
	const isSilent = reading.kind === 'no-answer';
	const isSlow = reading.kind === 'answer' && reading.ms > slowAfterMs;
	const info =
		asksInfo && (isSilent || isSlow)
			? await askInfo(rocketChat, limit(), {
					workspace: settings.rocketChat.address?.url ?? '',
					evidence,
					limits,
				})
			: undefined;
	const isLogin = proof === 'login-accepted';
	const facts = {
		where,
		slowAfterMs,
		now: clock.now(),
		workspaceAnswers: asksInfo && (info === undefined || answers(info)),
		isLogin,
		...(info && answers(info) ? { infoMs: info.ms } : {}),
	};
	const judgement = judgeCheckConnection(reading, facts);
	const shown = saysInUse(reading) ? 'account-in-use' : proof;
	return { ...judgement, target, way: 'api', where, ms: reading.ms, at, proof: shown, evidence };
}

const answers = (info: HttpReading): boolean => info.kind === 'answer' && info.status < 500;

type InfoQuestion = { workspace: string; evidence: EvidenceLine[]; limits: RequestLimits };

/** Asks `/api/info` to learn whether the workspace or the server is silent or slow. Returns undefined if there is no time for it. */
async function askInfo(
	rocketChat: RocketChat,
	leftMs: number,
	{ workspace, evidence, limits }: InfoQuestion,
): Promise<HttpReading | undefined> {
	const limitMs = Math.min(leftMs, maxInfoMs);
	const reading =
		limitMs < minMs
			? undefined
			: await limits.askInfo(workspace, () => rocketChat.info(limitMs).reading);
	if (reading === undefined) {
		evidence.push({ kind: 'skipped', what: 'GET /api/info' });
		return undefined;
	}
	if (answers(reading)) {
		evidence.push({ kind: 'workspace-answers', ms: reading.ms });
	} else {
		evidence.push(...httpEvidence(reading));
	}
	return reading;
}
