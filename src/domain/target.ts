/** The things that can be checked, in the order in which they are shown. */
export const targets = ['call-server', 'management-server', 'simotel'] as const;
export type Target = (typeof targets)[number];

/** The way in which a target is asked: through the workspace's REST API, or by a connection that the app opens itself. */
export type Way = 'api' | 'direct';

export const isTarget = (word: string): word is Target => targets.some((target) => target === word);

/** Returns the targets that a change in these sections of the settings page affects. */
export function targetsOfSections(sections: readonly string[]): Target[] {
	const touched = (target: Target): boolean =>
		sections.includes('checks') ||
		sections.includes(target.replace('-', '_')) ||
		(sections.includes('rocketchat') && target !== 'simotel');
	return targets.filter(touched);
}
