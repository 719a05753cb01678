import type { IncomingMessage } from 'node:http';

import type { Administration, InstalledApp } from './administration';
import { failure, forbidden, ok, unauthorized, unknownRoute } from './answers';
import type { Answer } from '../answer';
import { bytesOf } from '../requestBody';
import type { BoxUser } from '../../engine/box';
import type { RocketChatMajor } from '../world';

const maxBytes = 20 * 1024 * 1024;

/** Below `/api/apps`, but of the apps themselves. */
const ofApps = /^\/api\/apps\/(public|private)\//;
export const isDeployment = (path: string): boolean =>
	/^\/api\/apps(\/|$)/.test(path) && !ofApps.test(path);

const notFound = (id: string): Answer => ({
	status: 404,
	type: 'application/json',
	body: JSON.stringify({ success: false, error: `No App found by the id of: ${id}` }),
});

/** Returns the file of the form that `rc-apps deploy` sends. */
async function zipOf(request: IncomingMessage): Promise<Buffer | undefined> {
	const type = request.headers['content-type'] ?? '';
	const body = await bytesOf(request, maxBytes);
	if (!body || !type.startsWith('multipart/form-data')) {
		return undefined;
	}
	const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } })
		.formData()
		.catch(() => undefined);
	const app = form?.get('app');
	return app instanceof Blob ? Buffer.from(await app.arrayBuffer()) : undefined;
}

const shown = (app: InstalledApp): Record<string, unknown> => ({
	...app,
	nameSlug: app.name.toLowerCase().replaceAll(' ', '-'),
	private: true,
});

async function put(administration: Administration, request: IncomingMessage): Promise<Answer> {
	const zip = await zipOf(request);
	if (!zip) {
		return failure('Failed to get a file to install for the App. ');
	}
	const outcome = await administration.putZip(zip);
	if (!outcome.ok) {
		return failure(outcome.message, { status: 'app_error', messages: [outcome.message] });
	}
	const app = administration.app();
	return ok({ app: app && shown(app), implemented: {} });
}

/** Rocket.Chat's routes by which an admin lists, installs and updates apps. */
export async function deploymentAnswer(
	administration: Administration,
	request: IncomingMessage,
	{ path, user, major }: { path: string; user: BoxUser | undefined; major: RocketChatMajor },
): Promise<Answer> {
	if (!user) {
		return unauthorized(major);
	}
	// The permission manage-apps is the admins' own.
	if (!user.roles.includes('admin')) {
		return forbidden();
	}
	const [, , , id = ''] = path.split('/');
	const app = administration.app();
	if (id !== '' && app?.id !== id) {
		return notFound(id);
	}
	switch (request.method) {
		case 'GET':
			return id === '' ? ok({ apps: app ? [shown(app)] : [] }) : ok({ app: app && shown(app) });
		case 'POST':
			return put(administration, request);
		default:
			return unknownRoute(major);
	}
}
