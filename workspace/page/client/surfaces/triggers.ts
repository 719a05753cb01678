/** The real client's limit, for a trigger's life and for a request alike. */
export const triggerLifeMs = 5_000;

/** The ids that the client sends along: an answer of the server counts only if it names one that is still good, once. */
export class Triggers {
	private readonly good = new Map<string, ReturnType<typeof setTimeout>>();

	public make(): string {
		const id = [...crypto.getRandomValues(new Uint8Array(9))]
			.map((byte) => (byte % 36).toString(36))
			.join('');
		this.good.set(
			id,
			setTimeout(() => this.good.delete(id), triggerLifeMs),
		);
		return id;
	}

	/** False if the trigger is unknown, too old or used. */
	public use(id: string): boolean {
		clearTimeout(this.good.get(id));
		return this.good.delete(id);
	}
}
