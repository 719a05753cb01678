import type { Problem } from '../problem';
import type { Banner } from '../protocols/banner';
import type { SipAnswer } from '../protocols/sipAnswer';
import type { UpgradeResponse } from '../protocols/upgradeResponse';
import type { FrameFault } from '../protocols/webSocketFrame';
import type { Layer } from '../step';

/**
 * A layer that was got through, and how long it took by itself. What the sandbox does not show is not listed:
 * Deno names no TLS of its own, an address in figures needs no name.
 */
export type Passed = { layer: Layer; ms: number };

export type Certificate = {
	/** The instant until which it is valid. */
	validTo: number;
	/** Why it would have been refused, had we not been told to accept it. */
	distrust: string | undefined;
};

export type Measured = {
	ms: number;
	passed: readonly Passed[];
	/** Only where the sandbox lets us look at it. */
	certificate: Certificate | undefined;
};

/** What ends a conversation before it is through. */
export type Interruption =
	| { kind: 'silent' }
	/** The last TLS handshake with this address is still unanswered; no other was begun (Deno could not end it). */
	| { kind: 'still-silent' }
	| { kind: 'closed' }
	/** `reason` is the platform's text; Deno calls every trouble with TLS `connection error`. */
	| { kind: 'failed'; reason: string }
	| { kind: 'too-much' };

export type Broken = { kind: 'broken'; at: Layer; by: Interruption };
/** `provisional`: a SIP answer with 1xx, after which the final one did not come. */
export type SipBroken = Broken & { provisional?: SipAnswer };
/** Refused by ourselves, before anything was opened. */
export type NotSent = { kind: 'not-sent'; problem: Problem };

export type SipOutcome =
	| { kind: 'answered'; sip: SipAnswer }
	/** The WebSocket is open, and then its rules are broken. */
	| { kind: 'violated'; fault: FrameFault | 'not-sip' }
	/** The server closes the WebSocket in due form, unasked. */
	| { kind: 'dismissed'; code: number | undefined }
	| SipBroken;

export type SipWebSocketReading = Measured &
	(
		| NotSent
		| SipOutcome
		/** The WebSocket for SIP opens, and nothing was asked in it. */
		| { kind: 'opened' }
		| { kind: 'handshake'; response: UpgradeResponse; keyAccepted: boolean }
		| { kind: 'not-http'; text: string }
	);

export type SipTcpReading = Measured &
	(
		| NotSent
		| SipBroken
		/** The connection opens, and nothing was asked. */
		| { kind: 'opened' }
		| { kind: 'answered'; sip: SipAnswer }
		| { kind: 'not-sip'; text: string }
	);

export type AmiReading = Measured &
	(
		| NotSent
		| Broken
		| { kind: 'other-banner'; banner: Banner }
		/** The right greeting, and no login was tried. */
		| { kind: 'greeted'; banner: Banner }
		| { kind: 'login-refused'; text: string }
		| { kind: 'logged-in'; banner: Banner }
	);

export type EventSocketReading = AmiReading;

export type DrachtioReading = Measured &
	(
		| NotSent
		| Broken
		/** It took the connection and waits for us to speak. */
		| { kind: 'opened' }
		| { kind: 'other-banner'; banner: Banner }
		| { kind: 'login-refused'; text: string }
		/** `banner`: what it calls itself after the login. */
		| { kind: 'logged-in'; banner: Banner }
	);
