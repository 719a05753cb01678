import { createPings, recordCheckPings } from './pingStore';
import { createQuestionStore } from './questionStore';
import type { Records } from './records';

/** Returns what a run of checks stores. */
export const checkStores = (records: Records) => ({
	asked: createQuestionStore(records),
	recordPing: recordCheckPings(createPings(records)),
});
