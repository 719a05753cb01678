import type { Clock } from '../../domain/clock';
import type { Certificate, Interruption } from '../../domain/judging/directReading';
import type { Bytes } from '../../domain/protocols/bytes';
import type { UpgradeResponse } from '../../domain/protocols/upgradeResponse';
import type { Layer } from '../../domain/step';

export type Address = { host: string; port: number };

export type SecureUpgrade = Address & {
	path: string;
	headers: Readonly<Record<string, string>>;
	/** Only for what the setting "accept self-signed" allows; the reading then says what was wrong. */
	acceptAnyCertificate: boolean;
};

/** What a connection tells of itself, in the order in which it happens. */
export type WireEvents = {
	passed(layer: Layer): void;
	certificate(certificate: Certificate): void;
	/** The platform has read the handshake's answer itself. */
	responded(response: UpgradeResponse): void;
	received(bytes: Bytes): void;
	interrupted(by: Interruption): void;
	/** Nothing is open any more. */
	released(): void;
};

export type Wire = {
	write(bytes: Bytes): void;
	/** Says its last and goes. */
	finish(bytes: Bytes): void;
	destroy(): void;
};

/** The one place that opens connections; tests hand in others. */
export type Sockets = {
	plain(address: Address, events: WireEvents): Wire;
	/** A WebSocket handshake over TLS. There is no other way to TLS in either sandbox. */
	upgrade(request: SecureUpgrade, events: WireEvents): Wire;
};

export type DirectTools = {
	sockets: Sockets;
	/** Can a connection be opened whatever the certificate? Not in every sandbox. */
	takesAnyCertificate: boolean;
	clock: Clock;
	random(length: number): Bytes;
	/** In base64. */
	sha1(text: string): string;
};
