import type { Clock } from '../../domain/clock';
import type { Certificate, Interruption } from '../../domain/judging/directReading';
import type { Bytes } from '../../domain/protocols/bytes';
import type { UpgradeResponse } from '../../domain/protocols/upgradeResponse';
import type { Layer } from '../../domain/step';

export type Address = { host: string; port: number };

export type SecureUpgrade = Address & {
	path: string;
	headers: Readonly<Record<string, string>>;
	/** True only if the setting "accept self-signed" allows it. The reading then tells what is wrong with the certificate. */
	acceptAnyCertificate: boolean;
};

/** Called by a connection, in the order in which things happen. */
export type WireEvents = {
	passed(layer: Layer): void;
	certificate(certificate: Certificate): void;
	/** Called if the platform has read the handshake's answer itself. */
	responded(response: UpgradeResponse): void;
	received(bytes: Bytes): void;
	interrupted(by: Interruption): void;
	/** Called when nothing is open any more. */
	released(): void;
};

export type Wire = {
	write(bytes: Bytes): void;
	/** Writes the last bytes, then closes. */
	finish(bytes: Bytes): void;
	destroy(): void;
};

/** Opens connections. Tests replace it. */
export type Sockets = {
	plain(address: Address, events: WireEvents): Wire;
	/** Makes a WebSocket handshake over TLS, which is the only way to use TLS in either sandbox. */
	upgrade(request: SecureUpgrade, events: WireEvents): Wire;
};

export type DirectTools = {
	sockets: Sockets;
	/** True if this sandbox can connect without verifying the certificate. */
	takesAnyCertificate: boolean;
	clock: Clock;
	random(length: number): Bytes;
	/** Returns the hash in base64. */
	sha1(text: string): string;
};
