import type { PageParts, Routes } from './route';
import { settingsOf } from './settingsRoutes';
import { logInAdvice, type Taken, takenByServers, takenByTeamVoice } from '../../session/secrets';
import { enterInSimotel } from '../../session/simotelEvents';
import type { PageSecret, PageSecrets, SimotelAnswer } from '../contract';
import { textIn } from '../readRequest';
import { Refusal } from '../refusal';

/** What the simulated servers take, for those who set the app up; and what an admin enters in Simotel. */
export const secretRoutes = ({ session }: PageParts): Routes => ({
	'GET /page/secrets': async (): Promise<PageSecrets> => {
		const { world } = session;
		const settings = await settingsOf(session);
		const named = ({ setting, value }: Taken): PageSecret => {
			const found = settings.find(({ id }) => id === setting);
			return { setting: found ? `${found.section} › ${found.label}` : setting, value };
		};
		return {
			servers: takenByServers(world).map(named),
			teamVoice: takenByTeamVoice(world).map((one) => ({ ...named(one), of: one.of })),
			logIn: logInAdvice(world),
		};
	},
	'POST /page/simotel': async ({ body }): Promise<SimotelAnswer> => {
		const address = textIn(await body(), 'address').trim();
		try {
			return { says: enterInSimotel(session.world, address) };
		} catch (error) {
			throw new Refusal(400, error instanceof Error ? error.message : String(error));
		}
	},
});
