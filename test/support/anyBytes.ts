import fc from 'fast-check';

/** Generates bytes in the form that the app uses: one character for each. */
export const anyBytes = (maxLength: number): fc.Arbitrary<string> =>
	fc
		.uint8Array({ maxLength })
		.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));

/** Cuts bytes into pieces at these places. */
export const cut = (bytes: string, places: readonly number[]): string[] => {
	const at = [...places.map((place) => place % (bytes.length + 1)), 0, bytes.length];
	const ordered = at.sort((a, b) => a - b);
	return ordered.slice(1).map((end, index) => bytes.slice(ordered[index] ?? 0, end));
};
