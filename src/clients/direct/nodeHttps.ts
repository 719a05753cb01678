import type { Socket } from 'net';

import { shortReason } from './nodeStream';
import { textField } from '../../domain/json';
import type { Certificate } from '../../domain/judging/directReading';

/** The part of `https` that we use, because the packager cannot find its types. */
export type Https = { request(options: Readonly<Record<string, unknown>>): HttpsRequest };

export type HttpsRequest = {
	on(event: 'socket', heard: (socket: Socket) => void): void;
	on(event: 'response', heard: (response: HttpsResponse) => void): void;
	on(
		event: 'upgrade',
		heard: (response: HttpsResponse, socket: Socket, head: Buffer) => void,
	): void;
	on(event: 'error', heard: (error: unknown) => void): void;
	end(): void;
	destroy(): void;
};

export type HttpsResponse = {
	statusCode?: number;
	headers: Readonly<Record<string, string | string[] | undefined>>;
	on(event: 'error', heard: () => void): void;
};

type Peered = Socket & { getPeerCertificate(): unknown; authorizationError?: unknown };

/** Returns false in Deno, whose sockets give no access to their TLS. */
export const knowsTls = (socket: Socket): socket is Peered => 'getPeerCertificate' in socket;

export const headerOf =
	({ headers }: HttpsResponse) =>
	(name: string): string | undefined => {
		const value = headers[name];
		return Array.isArray(value) ? value.join(', ') : value;
	};

export function certificateOf(socket: Socket): Certificate | undefined {
	if (!knowsTls(socket)) {
		return undefined;
	}
	const validTo = Date.parse(textField(socket.getPeerCertificate(), 'valid_to') ?? '');
	const distrust = socket.authorizationError;
	return Number.isNaN(validTo)
		? undefined
		: { validTo, distrust: distrust ? shortReason(distrust) : undefined };
}
