import type { Broken, Interruption } from '../../domain/judging/directReading';
import { failedAfterPort, networkFault } from '../../domain/judging/networkFault';
import type { Layer } from '../../domain/step';

const interruptions: Readonly<Record<Interruption['kind'], true>> = {
	'silent': true,
	'still-silent': true,
	'closed': true,
	'failed': true,
	'too-much': true,
};

export const isInterruption = <Said extends { kind: string }>(
	said: Said | Interruption,
): said is Interruption => said.kind in interruptions;

const isIpAddress = (host: string): boolean => /^[\d.]+$|:/.test(host);

/** Returns the layers up to a protocol's own. An IP address needs no name resolution. */
export const layersTo = (host: string, ...own: readonly Layer[]): readonly Layer[] => [
	...(isIpAddress(host) ? [] : ['name' as const]),
	'port',
	...own,
];

const tlsFaults = ['tls-failed', 'tls-version', 'client-certificate-wanted'];

const isTlsFault = (by: Interruption, fault: string): boolean =>
	tlsFaults.includes(fault) || (by.kind === 'failed' && failedAfterPort(by.reason));

/** Returns the layer that failed: the one that the error names, or else the one after the last that passed. */
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
	// Deno 1.x reports no layers, and this error names none.
	if (isSecure && reached === undefined && by.kind === 'failed' && fault === '') {
		return { kind: 'broken', at: 'tls', by };
	}
	const next = layers[reached === undefined ? 0 : layers.indexOf(reached) + 1] ?? 'port';
	// Under TLS Deno does not report that the name was resolved, but its error would say that it was not.
	const hasName = by.kind !== 'silent' || isSecure;
	return { kind: 'broken', at: next === 'name' && hasName ? 'port' : next, by };
}
