import { brokenLayer, isInterruption, layersTo } from './brokenLayer';
import type { Address, DirectTools } from './connection';
import { converse, type Line } from './conversation';
import { createHearing, type HearingStep, wholeBanner } from './hearing';
import type { Interruption, LoginReading } from '../../domain/judging/directReading';
import type { Banner } from '../../domain/protocols/banner';
import type { Bytes } from '../../domain/protocols/bytes';

export type LoginTarget = Address & {
	/** False if it only reads the greeting, which no server logs as an attempt. */
	logIn: boolean;
};

type Question<Answer> = { request: Bytes; readAnswer(bytes: Bytes): HearingStep<Answer> };

/** What differs between the protocols of servers that greet, and then take a login and commands. */
export type LoginProtocol<Answer> = {
	speaker: Banner['speaker'];
	login: Question<Answer>;
	/** Returns the server's words if it refused the login. */
	refusal(answer: Answer): string | undefined;
	ping: Question<Answer>;
	/** Returns the name that the server gives itself in the answer to the ping. */
	nameIn?(answer: Answer): string;
	logoff: Bytes;
};

/** Makes one attempt on one connection: greeting, login, a command that changes nothing, logoff. */
export async function askWithLogin<Answer>(
	{ clock, sockets }: DirectTools,
	{ host, port, logIn }: LoginTarget,
	protocol: LoginProtocol<Answer>,
	timeoutMs: number,
): Promise<LoginReading> {
	const layers = layersTo(host, 'banner', 'login', 'ping');
	return converse(
		(events) => sockets.plain({ host, port }, events),
		{ clock, timeoutMs },
		async (line) => {
			const said = await talk(line, protocol, logIn);
			return isInterruption(said) ? brokenLayer(said, line.reached(), layers) : said;
		},
	);
}

type Said =
	| { kind: 'other-banner'; banner: Banner }
	| { kind: 'greeted'; banner: Banner }
	| { kind: 'login-refused'; text: string }
	| { kind: 'logged-in'; banner: Banner };

async function talk<Answer>(
	line: Line,
	{ speaker, login, refusal, ping, nameIn, logoff }: LoginProtocol<Answer>,
	logIn: boolean,
): Promise<Said | Interruption> {
	const hear = createHearing(line);
	const greeting = await hear(wholeBanner);
	if (greeting.kind !== 'heard') {
		return greeting;
	}
	const banner = greeting.value;
	if (banner.speaker !== speaker) {
		return { kind: 'other-banner', banner };
	}
	line.passed('banner');
	if (!logIn) {
		return { kind: 'greeted', banner };
	}
	line.write(login.request);
	const answer = await hear(login.readAnswer);
	if (answer.kind !== 'heard') {
		return answer;
	}
	const text = refusal(answer.value);
	if (text !== undefined) {
		return { kind: 'login-refused', text };
	}
	line.passed('login');
	line.write(ping.request);
	const pong = await hear(ping.readAnswer);
	if (pong.kind !== 'heard') {
		return pong;
	}
	line.passed('ping');
	line.closeWith(logoff);
	return {
		kind: 'logged-in',
		banner: nameIn ? { ...banner, text: nameIn(pong.value) } : banner,
	};
}
