import type { HttpTools } from './check';
import { createRateLimit } from './rateLimit';
import { accessSettings, faultOf, httpFor, missingAccess } from './workspaceAccess';
import { createVoipRoom } from '../clients/rocketChatClient';
import { type Deadline, isRecent, remaining } from '../domain/clock';
import { failure, type Outcome, problem } from '../domain/problem';
import type { CallKind, DecodedRoom, RoomId } from '../domain/room/callRoom';
import { judgeRoomAnswer } from '../domain/room/roomAnswer';
import { tokensIn, visitorTokenOf } from '../domain/room/roomTokens';
import { secretsIn, type Settings } from '../settings/snapshot';

const reusedMs = 15_000;
/** Rocket.Chat answers five in a minute for all clients at one address. */
const maxAMinute = 4;
const minMs = 1000;

/** Undefined if the room has no visitor or no access is configured, which is no fault. */
type Answer = Outcome<DecodedRoom> | undefined;

export type AskRoom = (
	question: { rid: RoomId; kind: CallKind; engineRoom: unknown },
	settings: Settings,
	deadline: Deadline,
) => Promise<Answer>;

/** Asks the REST API about a room. Equal questions are one request, and an answer is reused for a short time. */
export function createAskRoom({ http, clock }: HttpTools): AskRoom {
	const kept = new Map<string, { at: number; answer: Promise<Answer> }>();
	const useTurn = createRateLimit(clock, maxAMinute);

	const forgetOld = (): void =>
		kept.forEach(({ at }, key) => {
			if (!isRecent(at, reusedMs, clock)) {
				kept.delete(key);
			}
		});

	return async ({ rid, kind, engineRoom }, settings, deadline) => {
		// Of a livechat the engine knows as much, and 8.0 has removed the API: a request would be one of the few for nothing.
		if (kind === 'livechat' || settings.teamVoice.lostOmnichannel) {
			return undefined;
		}
		const token = visitorTokenOf(engineRoom);
		const fault = faultOf(settings, accessSettings);
		if (token === undefined || (!fault && missingAccess(settings))) {
			return undefined;
		}
		if (fault) {
			return failure(fault);
		}
		forgetOld();
		const { address, userId, token: ownToken } = settings.rocketChat;
		const key = JSON.stringify([rid, token, address, userId, ownToken]);
		const known = kept.get(key);
		if (known) {
			return known.answer;
		}
		const timeoutMs = Math.min(settings.checks.timeoutMs, remaining(deadline, clock));
		if (timeoutMs < minMs) {
			return failure(problem('no-time-left'));
		}
		const wait = useTurn('voip/room');
		if (wait > 0) {
			return failure(problem('held-back', { seconds: Math.ceil(wait / 1000) }));
		}
		const access = { baseUrl: address?.url ?? '', userId, token: ownToken };
		const answer = createVoipRoom(httpFor(settings, { http, clock }), access)(
			{ rid, token },
			timeoutMs,
		).reading.then((reading) =>
			judgeRoomAnswer(reading, {
				rid,
				secrets: [...tokensIn(engineRoom), ownToken],
				ours: secretsIn(settings),
				now: clock.now(),
			}),
		);
		kept.set(key, { at: clock.now(), answer });
		return answer;
	};
}
