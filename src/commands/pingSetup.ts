import type { CommandContext } from './subcommand';
import { simotelEventsPath } from '../domain/simotelEventsPath';
import { generateSecret } from '../platform/secrets';
import { refusalView } from '../views/helpView';
import { pingSecretView, pingSetupView } from '../views/pingSetupView';
import type { Reply } from '../views/reply';

/** Asked each time: the engine knows the app's paths only once they are registered. */
export type ProvidedEndpoints = () => readonly { path: string; computedPath: string }[];

const route = (): string => `${simotelEventsPath}/*`;

/** `/voip ping setup`: what to enter in Simotel. The one place where the secret shows: it has to be typed there. */
export function pingSetup(context: CommandContext, endpoints: ProvidedEndpoints): Reply {
	const { messages, rights, settings } = context;
	if (!rights.admin) {
		return refusalView(messages.help.refusedSubcommand(settings.roles.admins.join(', ')));
	}
	const { eventSecret, eventSecretTooShort } = settings.simotel;
	if (!eventSecret) {
		return pingSecretView({ generated: generateSecret(), tooShort: eventSecretTooShort }, messages);
	}
	const site = settings.rocketChat.siteUrl ?? settings.rocketChat.address;
	const endpoint = endpoints().find(({ path }) => path === route());
	if (!site || !endpoint) {
		return refusalView(messages.ping.setup.noAddress);
	}
	const path = endpoint.computedPath.replace(/\*$/, eventSecret);
	return pingSetupView(`${site.url}${path.startsWith('/') ? '' : '/'}${path}`, messages);
}
