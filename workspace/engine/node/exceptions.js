/** Loaded at run time and not bundled, so that the app gets the same class. */
import { require } from './require.js';

export const {
	AppsEngineException,
} = require('@rocket.chat/apps-engine/definition/exceptions/AppsEngineException');
