/** Which telephony a workspace has, as far as an app can tell from the settings it may read. */
export type Generation = 'omnichannel' | 'freeswitch' | 'media-calls' | 'none';

/** `there`: the workspace knows such settings; `filled`: somebody has entered a server. */
export type GenerationSigns = Readonly<
	Record<Exclude<Generation, 'none'>, { there: boolean; filled: boolean }>
> & { omnichannelIsOff: boolean };

/** From 7.10 on a workspace may know all three: the one that is filled in counts, the oldest first. */
export function generationOf(signs: GenerationSigns): Generation {
	const { omnichannel, freeswitch } = signs;
	const mediaCalls = signs['media-calls'];
	const others = freeswitch.filled || mediaCalls.filled;
	if (omnichannel.filled && !(signs.omnichannelIsOff && others)) {
		return 'omnichannel';
	}
	if (freeswitch.filled) {
		return 'freeswitch';
	}
	if (mediaCalls.filled) {
		return 'media-calls';
	}
	if (omnichannel.there) {
		return 'omnichannel';
	}
	return mediaCalls.there ? 'media-calls' : 'none';
}
