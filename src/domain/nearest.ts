/** Returns how many letters must be changed, added, removed or swapped with a neighbour to turn `a` into `b`. */
function distance(a: string, b: string): number {
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
	for (let row = 1; row <= a.length; row++) {
		rows[row] = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			rows[row]?.push(
				Math.min(
					at(row - 1, column) + 1,
					at(row, column - 1) + 1,
					at(row - 1, column - 1) + (same ? 0 : 1),
					swapped ? at(row - 2, column - 2) + 1 : Infinity,
				),
			);
		}
	}
	return at(a.length, b.length);
}

/** Returns the choice that was most likely meant, or undefined when none is close. */
export function nearest(typed: string, choices: readonly string[]): string | undefined {
	const word = typed.toLowerCase().slice(0, 40);
	const ranked = choices
		.map((choice) => ({
			choice,
			off: choice.startsWith(word) && word ? 0.5 : distance(word, choice),
		}))
		.filter(({ choice, off }) => off <= Math.max(1, Math.floor(choice.length / 2)))
		.sort((a, b) => a.off - b.off);
	return ranked[0]?.choice;
}
