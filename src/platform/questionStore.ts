import type { Records } from './records';
import { parseAskedQuestion, type QuestionStore } from '../domain/asking/askedQuestion';

const all = 'asked-question';
const one = (id: string): string => `asked-question:${id}`;

/** Stores the questions that servers refused in persistence, so that all instances count them. */
export function createQuestionStore(records: Records): QuestionStore {
	return {
		async all() {
			const found = await records.under(all);
			return found.map((record) => {
				const asked = parseAskedQuestion(record);
				if (!asked) {
					throw new Error('a question that was asked cannot be read');
				}
				return asked;
			});
		},
		add: (asked) => records.add([all, one(asked.id)], asked),
		replace: (asked) => records.put(one(asked.id), asked, [all]),
		async remove(id) {
			await records.claim(one(id));
		},
	};
}
