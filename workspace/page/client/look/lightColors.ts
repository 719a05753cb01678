/** fuselage's own light colours, except those whose text is too pale on what it stands on; Rocket.Chat's are a shade off. */
export const lightColors: Record<string, string> = {
	'font-annotation': '#676D74',
	'font-hint': '#676D74',
	'font-secondary-info': '#676D74',
	'button-font-on-secondary-danger': '#9B1325',
	'button-background-secondary-danger-press': '#CBCED1',
};
