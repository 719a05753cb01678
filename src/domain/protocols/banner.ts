import { type Bytes, excerpt } from './bytes';

/** The kind of server, known by the first line that it sends. */
export type Speaker =
	| 'asterisk-manager'
	| 'freeswitch-event-socket'
	| 'freeswitch-refusal'
	| 'drachtio'
	| 'http'
	| 'sip'
	| 'ssh'
	| 'tls'
	| 'somebody-else';

export type Banner = { speaker: Speaker; text: string };
export type ParsedBanner = { kind: 'more' } | { kind: 'banner'; banner: Banner; rest: Bytes };

const maxLength = 256;

function speakerOf(line: string): Speaker {
	const known: readonly (readonly [RegExp, Speaker])[] = [
		[/^Asterisk Call Manager\/\S/, 'asterisk-manager'],
		[/^Content-Type: ?auth\/request\b/i, 'freeswitch-event-socket'],
		[/^Content-Type: ?text\/rude-rejection\b/i, 'freeswitch-refusal'],
		[/^HTTP\/\d/, 'http'],
		[/^SIP\/2\.0 /, 'sip'],
		[/^SSH-\d/, 'ssh'],
		[/^[\x14-\x17]\x03[\x00-\x04]/, 'tls'],
	];
	return known.find(([pattern]) => pattern.test(line))?.[1] ?? 'somebody-else';
}

/** Returns the first line that a server sends before it is asked anything. A line that never ends is cut. */
export function parseBanner(received: Bytes): ParsedBanner {
	const bytes = received.replace(/^[\r\n]+/, '');
	const end = /\r?\n/.exec(bytes.slice(0, maxLength));
	const binary = /^[\x00-\x08\x0e-\x1f]/.test(bytes);
	if (!end && !binary && bytes.length < maxLength) {
		return { kind: 'more' };
	}
	const line = bytes.slice(0, end ? end.index : maxLength);
	const rest = end ? bytes.slice(end.index + end[0].length) : '';
	return { kind: 'banner', banner: { speaker: speakerOf(line), text: excerpt(line) }, rest };
}
