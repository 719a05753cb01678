/** A request that is answered with a status other than 200 and one sentence. */
export class Refusal extends Error {
	public constructor(
		public readonly status: number,
		sentence: string,
	) {
		super(sentence);
	}
}
