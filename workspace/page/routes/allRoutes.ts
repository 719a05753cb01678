import { appRoutes } from './appRoutes';
import { chatRoutes } from './chatRoutes';
import { pressRoutes } from './pressRoutes';
import type { PageParts, Route } from './route';
import { secretRoutes } from './secretRoutes';
import { settingsRoutes } from './settingsRoutes';
import { stateRoute } from './stateRoute';
import { worldRoutes } from './worldRoutes';

/** Every route of the page. */
export const allRoutes = (parts: PageParts): ReadonlyMap<string, Route> =>
	new Map(
		Object.entries({
			...stateRoute(parts),
			...chatRoutes(parts),
			...pressRoutes(parts),
			...settingsRoutes(parts),
			...secretRoutes(parts),
			...appRoutes(parts),
			...worldRoutes(parts),
		}),
	);
