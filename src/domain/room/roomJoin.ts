import type { RoomFacts } from './callRoom';

/** Joins what two sources say of one room. The first is newer and wins; the second fills its gaps. */
export const joinRoom = (first: RoomFacts, second: RoomFacts): RoomFacts => ({
	id: first.id ?? second.id,
	visitorName: first.visitorName ?? second.visitorName,
	visitorStatus: first.visitorStatus ?? second.visitorStatus,
	phone: first.phone ?? second.phone,
	direction: first.direction ?? second.direction,
	queue: first.queue ?? second.queue,
	callId: first.callId ?? second.callId,
	startedAt: first.startedAt ?? second.startedAt,
	open: first.open ?? second.open,
	closedAt: first.closedAt ?? second.closedAt,
	closer: first.closer ?? second.closer,
	closedBy: first.closedBy ?? second.closedBy,
	waitedMs: first.waitedMs ?? second.waitedMs,
	heldMs: first.heldMs ?? second.heldMs,
	durationMs: first.durationMs ?? second.durationMs,
	...agentOf(first, second),
	department: first.department ?? second.department,
	tags: first.tags ?? second.tags,
	lastMessageAt: first.lastMessageAt ?? second.lastMessageAt,
	messages: first.messages ?? second.messages,
	awaitsAnswer: first.awaitsAnswer ?? second.awaitsAnswer,
	firstResponseMs: first.firstResponseMs ?? second.firstResponseMs,
	averageResponseMs: first.averageResponseMs ?? second.averageResponseMs,
	customFields: first.customFields ?? second.customFields,
});

/** After a transfer the older source names another agent, whose start time must not be taken. */
function agentOf(
	first: RoomFacts,
	second: RoomFacts,
): Pick<RoomFacts, 'agentId' | 'agent' | 'agentSince'> {
	const other =
		first.agentId !== undefined && second.agentId !== undefined && first.agentId !== second.agentId;
	return {
		agentId: first.agentId ?? second.agentId,
		agent: first.agent ?? (other ? undefined : second.agent),
		agentSince: first.agentSince ?? (other ? undefined : second.agentSince),
	};
}
