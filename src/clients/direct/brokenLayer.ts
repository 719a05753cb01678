import type { Broken, Interruption } from '../../domain/judging/directReading';
import { networkFault } from '../../domain/judging/networkFault';
import type { Layer } from '../../domain/step';

const inFigures = (host: string): boolean => /^[\d.]+$|:/.test(host);

/** The layers that lie before a protocol's own. An address in figures needs no name. */
export const layersTo = (host: string, ...own: readonly Layer[]): readonly Layer[] => [
	...(inFigures(host) ? [] : ['name' as const]),
	'port',
	...own,
];

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
	if (by.kind === 'still-silent' || fault.startsWith('certificate-')) {
		return { kind: 'broken', at: 'tls', by };
	}
	const next = layers[reached === undefined ? 0 : layers.indexOf(reached) + 1] ?? 'port';
	// Beneath TLS Deno shows no name: what fails there without a word of it has found one.
	const hasName = by.kind !== 'silent' || layers.includes('tls');
	return { kind: 'broken', at: next === 'name' && hasName ? 'port' : next, by };
}
