/** The things that can be checked, in the order in which they are shown. */
export const targets = ['call-server', 'management-server', 'simotel'] as const;
export type Target = (typeof targets)[number];

/** How a target is asked: through the workspace's REST API, or by a connection of our own. */
export type Way = 'api' | 'direct';

export const isTarget = (word: string): word is Target => targets.some((target) => target === word);
