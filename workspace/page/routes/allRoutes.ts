import { appRoutes } from './appRoutes';
import { chatRoutes } from './chatRoutes';
import { pressRoutes } from './pressRoutes';
import type { PageParts, Routes } from './route';
import { settingsRoutes } from './settingsRoutes';
import { stateRoute } from './stateRoute';
import { worldRoutes } from './worldRoutes';

/** Every route of the page. A name such as `constructor` is no route. */
export const allRoutes = (parts: PageParts): Routes =>
	Object.assign(
		Object.create(null),
		stateRoute(parts),
		chatRoutes(parts),
		pressRoutes(parts),
		settingsRoutes(parts),
		appRoutes(parts),
		worldRoutes(parts),
	);
