import { isPeriod, type Period } from '../history/period';
import { isTarget, type Target } from '../target';

/** What a picture shows, and until when its address is valid. */
export type ChartRequest = {
	readonly target: Target;
	readonly period: Period;
	/** In seconds since 1970. */
	readonly expires: number;
};

export type ChartSigner = {
	/** Returns the HMAC of the text under the stored key, in hex. */
	sign(text: string): string;
	/** Compares in a time that reveals nothing of either. */
	sameSecret(given: string, wanted: string): boolean;
};

const addressLivesMs = 86_400_000;

/** The endpoint's path before the star. Phones cut a query off, so all stands in the path. */
export const chartPath = 'chart';

/** One segment, because phones keep a picture under the last segment of its address and never load it again. */
const textOf = ({ target, period, expires }: ChartRequest): string =>
	`${target}.${period}.${expires}`;

/** Returns the last segment of the address. Within five minutes it is the same, so that a client need not load it twice. */
export function chartSegment(
	{ target, period }: Pick<ChartRequest, 'target' | 'period'>,
	now: number,
	{ sign }: ChartSigner,
): string {
	const expires = Math.ceil((now + addressLivesMs) / 300_000) * 300;
	const text = textOf({ target, period, expires });
	return `${text}.${sign(text)}.png`;
}

const pattern = /^([a-z-]{1,30})\.(\d{1,3}[hd])\.([1-9]\d{0,11})\.([0-9a-f]{1,128})\.png$/;

/** Returns undefined if the address is malformed, expired, or not signed by us: they all get the same answer. */
export function readChartSegment(
	segment: unknown,
	now: number,
	{ sign, sameSecret }: ChartSigner,
): ChartRequest | undefined {
	const found = typeof segment === 'string' ? pattern.exec(segment) : null;
	const [, target = '', period = '', expires = '', signature = ''] = found ?? [];
	if (!isTarget(target) || !isPeriod(period)) {
		return undefined;
	}
	const request = { target, period, expires: Number(expires) };
	const isOurs = sameSecret(signature, sign(textOf(request)));
	return isOurs && request.expires * 1000 > now ? request : undefined;
}
