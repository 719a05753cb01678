import { nullApp } from './nullApp';
import type { Box, BoxSetup, EngineVersion } from '../workspace/engine/box';
import { startBox } from '../workspace/engine/startBox';
import type { CallOutcome } from '../workspace/engine/userCalls';
import { startWorld } from '../workspace/servers/startWorld';
import { appSettings, standardWorkspace } from '../workspace/session/standardWorkspace';

export const crowd = Array.from({ length: 200 }, (_, index) => `person${index + 1}`);
export const room = 'support0000000001';

/** One engine with two workspaces: one with the app and its servers, one with the null app. */
export type Site = {
	engine: EngineVersion;
	voip: Box;
	nothing: Box;
	/** Installs the app again and lets it read its settings, so that it remembers no answer and no limit is used up. */
	renew(): Promise<void>;
	/** Makes the servers forget requests, as their limits for each minute are by real time. */
	forgetRequests(): void;
	/** Makes the app forget its answers, and read its settings before the next measured command. */
	forgetAnswers(): Promise<void>;
	stop(): Promise<void>;
};

const answerMs = 50;

async function put(box: Box, zip: Buffer): Promise<void> {
	const outcome = await box.install(zip);
	if (!outcome.ok) {
		throw new Error(`${box.engine}: ${outcome.message}`);
	}
}

export async function typed(box: Box, user: string, text: string): Promise<CallOutcome> {
	return box.run({ user, room, text });
}

function withCrowd(setup: BoxSetup): BoxSetup {
	const people = crowd.map((username) => ({
		id: `${username}00000000000`,
		username,
		name: username,
		roles: ['user', 'livechat-agent'],
	}));
	const rooms = setup.rooms.map((one) =>
		one._id === room ? { ...one, members: [...(one.members ?? []), ...crowd] } : one,
	);
	return { ...setup, rooms, users: [...setup.users, ...people] };
}

export async function openSite(engine: EngineVersion, zip: Buffer): Promise<Site> {
	const world = await startWorld({ rocketchat: '7', slowMs: answerMs });
	await world.setFault('rest', 'slow');
	await world.setFault('simotel', 'slow');
	await world.setFault('simotel-event', 'off');
	const setup = withCrowd(standardWorkspace(world, engine, '7'));
	const [voip, nothing] = await Promise.all([startBox(setup), startBox(setup)]);
	const stop = async (): Promise<void> => {
		await Promise.all([voip.stop(), nothing.stop()]);
		await world.stop();
	};
	const installVoip = async (): Promise<void> => {
		await put(voip, zip);
		for (const [id, value] of Object.entries(appSettings(world))) {
			await voip.saveSetting(id, value);
		}
	};
	try {
		await Promise.all([installVoip(), put(nothing, nullApp())]);
	} catch (error) {
		await stop();
		throw error;
	}
	let timeoutSeconds = 5;
	const forgetAnswers = async (): Promise<void> => {
		// A remembered answer is used only with the settings that it was asked with.
		timeoutSeconds += 0.001;
		await voip.saveSetting('timeout_seconds', timeoutSeconds);
		voip.dropJobs();
		await typed(voip, 'admin', '/voip help');
	};
	return {
		engine,
		voip,
		nothing,
		stop,
		forgetAnswers,
		forgetRequests: () => world.forget(),
		async renew() {
			await voip.uninstall();
			world.forget();
			await installVoip();
			voip.dropJobs();
		},
	};
}
