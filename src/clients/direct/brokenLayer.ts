import type { Broken, Interruption } from '../../domain/judging/directReading';
import { failedAfterPort, networkFault } from '../../domain/judging/networkFault';
import type { Layer } from '../../domain/step';

const inFigures = (host: string): boolean => /^[\d.]+$|:/.test(host);

/** The layers that lie before a protocol's own. An address in figures needs no name. */
export const layersTo = (host: string, ...own: readonly Layer[]): readonly Layer[] => [
	...(inFigures(host) ? [] : ['name' as const]),
	'port',
	...own,
];

const tlsFaults = ['tls-failed', 'tls-version', 'client-certificate-wanted'];

const isTlsFault = (by: Interruption, fault: string): boolean =>
	tlsFaults.includes(fault) || (by.kind === 'failed' && failedAfterPort(by.reason));

/** The layer that was not got through: the error's own word for it, else the one after the last. */
export function brokenLayer(
	by: Interruption,
	reached: Layer | undefined,
	layers: readonly Layer[],
): Broken {
	const fault = by.kind === 'failed' ? (networkFault(by.reason) ?? '') : '';
	if (fault.startsWith('name-')) {
		return { kind: 'broken', at: 'name', by };
	}
	const isSecure = layers.includes('tls');
	if (by.kind === 'still-silent' || fault.startsWith('certificate-') || isTlsFault(by, fault)) {
		return { kind: 'broken', at: 'tls', by };
	}
	// Nothing was seen, and the error has no word for it: Deno 1.x shows no layer by itself.
	if (isSecure && reached === undefined && by.kind === 'failed' && fault === '') {
		return { kind: 'broken', at: 'tls', by };
	}
	const next = layers[reached === undefined ? 0 : layers.indexOf(reached) + 1] ?? 'port';
	// Under TLS Deno shows no name: what fails there without a word of it has found one.
	const hasName = by.kind !== 'silent' || isSecure;
	return { kind: 'broken', at: next === 'name' && hasName ? 'port' : next, by };
}
