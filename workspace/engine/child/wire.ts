export type AskWorkspace = (service: string, method: string, args: unknown[]) => Promise<unknown>;

/** The two-way line between an engine's process and the workspace that holds its database. */
export type Ask = { kind: 'ask'; id: number; service: string; method: string; args: unknown[] };
export type Answer = { kind: 'answer'; id: number; ok: boolean; value?: unknown; error?: string };

type Peer = {
	send(message: Ask | Answer): void;
	onMessage(listener: (message: Ask | Answer) => void): void;
};
export type Serve = (service: string, method: string, args: unknown[]) => unknown;

/** Returns what can be sent: plain data, without functions, symbols, cycles or the engine's objects. */
export function plain(value: unknown, above: readonly unknown[] = []): unknown {
	if (typeof value === 'function' || typeof value === 'symbol' || above.includes(value)) {
		return undefined;
	}
	if (typeof value !== 'object' || value === null) {
		return value;
	}
	// Copied, because the old sandbox returns proxies, which cannot be sent.
	if (value instanceof Date) {
		return new Date(value.getTime());
	}
	if (value instanceof Uint8Array) {
		return Buffer.from(value);
	}
	const within = [...above, value];
	if (Array.isArray(value)) {
		return Array.from(value, (item) => plain(item, within));
	}
	return Object.fromEntries(
		Object.entries(value)
			.map(([key, item]) => [key, plain(item, within)] as const)
			.filter(([, item]) => item !== undefined),
	);
}

/** Newer engines throw what the sandbox answered: not an Error, but an object with a message. */
const messageOf = (error: unknown): string =>
	typeof error === 'object' && error !== null && 'message' in error
		? String(error.message)
		: String(error);

/** Answers the calls of the other side with `serve`, and sends it ours. */
export function connect(peer: Peer, serve: Serve) {
	const waiting = new Map<number, (answer: Answer) => void>();
	let last = 0;
	let over: string | undefined;
	const reply = async ({ id, service, method, args }: Ask): Promise<void> => {
		try {
			const value = plain(await serve(service, method, args));
			peer.send({ kind: 'answer', id, ok: true, value });
		} catch (error) {
			const text = messageOf(error);
			peer.send({ kind: 'answer', id, ok: false, error: text });
		}
	};
	peer.onMessage((message) => {
		if (message.kind === 'ask') {
			void reply(message);
			return;
		}
		waiting.get(message.id)?.(message);
		waiting.delete(message.id);
	});
	return {
		ask(service: string, method: string, args: unknown[]): Promise<unknown> {
			if (over !== undefined) {
				return Promise.reject(new Error(over));
			}
			const id = ++last;
			return new Promise((resolve, reject) => {
				waiting.set(id, ({ ok, value, error }) => (ok ? resolve(value) : reject(new Error(error))));
				peer.send({ kind: 'ask', id, service, method, args: args.map((arg) => plain(arg)) });
			});
		},
		/** Rejects open calls, because the other side has ended. */
		hangUp(reason: string): void {
			over = reason;
			waiting.forEach((settle) => settle({ kind: 'answer', id: 0, ok: false, error: reason }));
			waiting.clear();
		},
	};
}
