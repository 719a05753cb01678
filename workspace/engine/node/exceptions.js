/** The class that the app gets too: found when it runs, not bundled, so that there is one of it. */
import { require } from './require.js';

export const {
	AppsEngineException,
} = require('@rocket.chat/apps-engine/definition/exceptions/AppsEngineException');
