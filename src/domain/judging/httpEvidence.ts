import type { HttpReading } from './httpReading';
import { textField } from '../json';
import type { EvidenceLine } from '../verdict';

function outcomeOf(reading: HttpReading): EvidenceLine[] {
	switch (reading.kind) {
		case 'no-answer':
			return [{ kind: 'silent', ms: reading.ms }];
		case 'failed':
			return [{ kind: 'failed', text: reading.reason, ms: reading.ms }];
		case 'answer': {
			const body = reading.body.kind === 'json' ? reading.body.value : undefined;
			const said =
				textField(body, 'error') ?? textField(body, 'message') ?? textField(body, 'status');
			const answered: EvidenceLine = { kind: 'answered', status: reading.status, ms: reading.ms };
			return said ? [answered, { kind: 'said', text: said }] : [answered];
		}
	}
}

export const httpEvidence = (reading: HttpReading): EvidenceLine[] =>
	reading.forgiven === 'accepted'
		? [{ kind: 'certificate-accepted' }, ...outcomeOf(reading)]
		: outcomeOf(reading);
