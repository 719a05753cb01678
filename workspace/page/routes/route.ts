import type { Session } from '../../session/session';
import type { EventStreams } from '../eventStreams';
import type { Body } from '../readRequest';

/** What the routes share: the one workspace and the open pages. */
export type PageParts = { readonly session: Session; readonly streams: EventStreams };

export type Asked = {
	/** Returns a parameter of the address, `''` if it is absent. */
	query(name: string): string;
	body(): Promise<Body>;
	bytes(maxBytes: number): Promise<Buffer>;
};

/** Returns what the answer holds as JSON. Throws a `Refusal`. */
export type Route = (asked: Asked) => unknown;
/** By method and path, such as `GET /page/state`. */
export type Routes = Readonly<Record<string, Route>>;
