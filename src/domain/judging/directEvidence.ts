import type {
	LoginReading,
	DrachtioReading,
	Interruption,
	SipTcpReading,
	SipWebSocketReading,
} from './directReading';
import type { EvidenceLine } from '../verdict';

type DirectReading = SipWebSocketReading | SipTcpReading | LoginReading | DrachtioReading;

const day = 86_400_000;

const ended = (by: Interruption): string =>
	by.kind === 'failed' ? by.reason.slice(0, 200) : by.kind;

function said(reading: DirectReading): EvidenceLine[] {
	switch (reading.kind) {
		case 'answered':
			return [{ kind: 'sip-said', ...reading.sip }];
		case 'handshake': {
			const { status, server } = reading.response;
			const answered: EvidenceLine = { kind: 'answered', status, ms: reading.ms };
			return [answered, ...(server ? [{ kind: 'said' as const, text: server }] : [])];
		}
		case 'greeted':
		case 'logged-in':
		case 'other-banner':
			return [{ kind: 'said', text: reading.banner.text }];
		case 'login-refused':
		case 'not-http':
		case 'not-sip':
			return [{ kind: 'said', text: reading.text }];
		case 'violated':
			return [{ kind: 'stopped', layer: 'sip', how: reading.fault }];
		case 'dismissed':
			return [{ kind: 'stopped', layer: 'sip', how: 'closed' }];
		case 'broken':
			return [
				...('provisional' in reading && reading.provisional
					? [{ kind: 'sip-said' as const, ...reading.provisional }]
					: []),
				{ kind: 'stopped', layer: reading.at, how: ended(reading.by) },
			];
		case 'opened':
		case 'not-sent':
			return [];
	}
}

/** Returns the evidence of a direct connection, layer by layer. */
export function directEvidence(reading: DirectReading, now: number): EvidenceLine[] {
	const { passed, certificate } = reading;
	const days = certificate && Math.floor((certificate.validTo - now) / day);
	return [
		...passed.map(({ layer, ms }): EvidenceLine => ({ kind: 'passed', layer, ms })),
		...(days === undefined ? [] : [{ kind: 'certificate' as const, days }]),
		...said(reading),
	];
}
