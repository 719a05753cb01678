/** The kind of telephony that a workspace has, as far as the settings that an app may read show it. */
export type Generation = 'omnichannel' | 'freeswitch' | 'media-calls' | 'none';

/** `there`: the workspace has such settings; `filled`: a server is entered in them. */
type GenerationSigns = Readonly<
	Record<Exclude<Generation, 'none'>, { there: boolean; filled: boolean }>
> & { omnichannelIsOff: boolean };

/** From 7.10 on a workspace may have the settings of all three: the oldest one that is filled in is used. */
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
