import type { DirectTools } from './sockets';

export const hex = ({ random }: DirectTools, length: number): string =>
	Buffer.from(random(length), 'latin1').toString('hex');

/** What makes an answer ours and no one else's. */
export const sipIds = (tools: DirectTools): { callId: string; branch: string; tag: string } => ({
	callId: `${hex(tools, 12)}@voip-status.invalid`,
	branch: hex(tools, 8),
	tag: hex(tools, 6),
});
