/** fuselage's own light colours, except those whose text nobody with weak eyes can read on white. */
export const lightColors: Record<string, string> = {
	'font-annotation': '#6C737A',
};
