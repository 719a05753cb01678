import type { Problem } from '../problem';
import type { Banner } from '../protocols/banner';
import type { SipAnswer } from '../protocols/sipAnswer';
import type { UpgradeResponse } from '../protocols/upgradeResponse';
import type { FrameFault } from '../protocols/webSocketFrame';
import type { Layer } from '../step';

/**
 * A layer that passed, and the duration of this layer alone. Layers that the sandbox does not show are missing:
 * Deno does not report TLS separately, and an IP address needs no DNS.
 */
export type Passed = { layer: Layer; ms: number };

export type Certificate = {
	/** The time (ms) until which it is valid. */
	validTo: number;
	/** Why it would have been refused if the settings did not accept it. */
	distrust: string | undefined;
};

export type Measured = {
	ms: number;
	passed: readonly Passed[];
	/** Present only if the sandbox lets the app read it. */
	certificate: Certificate | undefined;
};

/** The causes that end a conversation too early. */
export type Interruption =
	| { kind: 'silent' }
	/** The last TLS handshake with this address is still unanswered, so no other was started (Deno could not end it). */
	| { kind: 'still-silent' }
	| { kind: 'closed' }
	/** `reason` is the platform's text. Deno calls every TLS error `connection error`. */
	| { kind: 'failed'; reason: string }
	| { kind: 'too-much' };

export type Broken = { kind: 'broken'; at: Layer; by: Interruption };
/** `provisional`: a SIP answer with 1xx came, but no final one. */
export type SipBroken = Broken & { provisional?: SipAnswer };
/** The app refused it before it opened a connection. */
export type NotSent = { kind: 'not-sent'; problem: Problem };

export type SipOutcome =
	| { kind: 'answered'; sip: SipAnswer }
	/** The server broke the rules of WebSocket after it was open. */
	| { kind: 'violated'; fault: FrameFault | 'not-sip' }
	/** The server closed the WebSocket correctly, although nothing asked it to. */
	| { kind: 'dismissed'; code: number | undefined }
	| SipBroken;

export type SipWebSocketReading = Measured &
	(
		| NotSent
		| SipOutcome
		/** The WebSocket for SIP opened, and nothing was asked in it. */
		| { kind: 'opened' }
		| { kind: 'handshake'; response: UpgradeResponse; keyAccepted: boolean }
		| { kind: 'not-http'; text: string }
	);

export type SipTcpReading = Measured &
	(
		| NotSent
		| SipBroken
		/** The connection opened, and nothing was asked in it. */
		| { kind: 'opened' }
		| { kind: 'answered'; sip: SipAnswer }
		| { kind: 'not-sip'; text: string }
	);

/** The reading of a server that greets and takes a login: AMI, or FreeSWITCH's event socket. */
export type LoginReading = Measured &
	(
		| NotSent
		| Broken
		| { kind: 'other-banner'; banner: Banner }
		/** The expected greeting came, and no login was tried. */
		| { kind: 'greeted'; banner: Banner }
		| { kind: 'login-refused'; text: string }
		| { kind: 'logged-in'; banner: Banner }
	);

export type DrachtioReading = Measured &
	(
		| NotSent
		| Broken
		/** It accepted the connection and waits for the client to speak first. */
		| { kind: 'opened' }
		| { kind: 'other-banner'; banner: Banner }
		| { kind: 'login-refused'; text: string }
		/** `banner`: the name that it gives after the login. */
		| { kind: 'logged-in'; banner: Banner }
	);
