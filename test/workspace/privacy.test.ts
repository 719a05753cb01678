import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { StoredRecord } from '../../workspace/engine/traces';
import { visitors } from '../../workspace/rooms/people';
import { openSession } from '../../workspace/session/openSession';
import type { Session } from '../../workspace/session/session';
import { readOptions } from '../../workspace/terminal/options';
import { packagedPath, root } from '../support/appZip';
import { buttonsOf } from '../support/pressing';
import { untilTrue } from '../support/untilTrue';

const support = 'support0000000001';
const canary = { id: 'kQ7fXw2pLs9RtYb4z', username: 'rosa.canary', name: 'Rosa Canary' };
const reason = 'canary reason of a mute';
const trunk = 'canary trunk';

const page = readFileSync(join(root, 'docs', 'privacy.md'), 'utf8');

/** The name that a record shares with others of its kind, or its own. */
function kindOf({ associations }: StoredRecord): string {
	const [name = ''] = associations.map(({ id }) => id).filter((id) => id !== 'voip-status');
	return name.replace(/:.*$/, '');
}

/** Lets a person do all that leaves a record, with faults that leave one too. Returns every record that was seen. */
async function useEverything(session: Session): Promise<StoredRecord[]> {
	const { box, world } = session;
	const seen: StoredRecord[] = [];
	const look = (): void => void seen.push(...box.records());
	const type = async (text: string): Promise<void> => {
		await session.say({ user: canary.username, room: support, text });
		look();
	};
	const wait = async (ms: number): Promise<void> => {
		await session.moveClock(ms);
		look();
	};
	// Its events come when they are sent here, and not at times of their own.
	await world.setFault('simotel-event', 'off');
	await type('canary message of the room');
	await type('/voip setup');
	await type('/voip room callInboundOpen01');
	await type('/voip room kCJDd5peKiZnGJLPq');
	await type('/voip history canary-word');
	await session.saveSettings({ monitor_on: true, monitor_minutes: 60, timeout_seconds: 99 });
	// Longer than single results are kept.
	await wait(50 * 3_600_000);
	await type('/voip history');
	await type(`/voip mute 2h ${reason}`);
	await world.sendEvent();
	look();
	await session.breakServer({ server: 'simotel', fault: 'slow' });
	const pinging = type('/voip ping');
	await untilTrue(() => box.records().some((one) => kindOf(one) === 'simotel-ping-run'));
	look();
	await pinging;
	await wait(30_000);
	await world.sendTrunk({ trunk, state: 'Ok' });
	look();
	await session.breakServer({ server: 'management-server', fault: 'wrong-credentials' });
	await wait(3_600_000);
	await type('/voip');
	const [shown] = box.seen(canary.username).slice(-1);
	const share = buttonsOf(shown?.blocks).find(({ label }) => label === 'Share here');
	const { actionId = '' } = share ?? {};
	const { username: user } = canary;
	await session.press({ user, room: support, message: shown?.id ?? '', actionId });
	look();
	return seen;
}

describe('the records of a workspace in which a person has used everything', () => {
	let session: Session;
	let records: StoredRecord[];
	beforeAll(async () => {
		session = await openSession(packagedPath(), readOptions([]));
		const { box } = session;
		box.putUser({ ...canary, roles: ['user', 'admin', 'livechat-manager'] });
		box
			.rooms()
			.filter(({ _id }) => _id === support)
			.forEach((room) =>
				box.putRoom({ ...room, members: [...(room.members ?? []), canary.username] }),
			);
		records = await useEverything(session);
	}, 120_000);
	afterAll(() => session.stop());

	const kindsWith = (text: string): string[] => [
		...new Set(records.filter((one) => JSON.stringify(one).includes(text)).map(kindOf)),
	];

	test('are all of a kind that docs/privacy.md names, and it names no others', () => {
		const named = [...page.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name = '']) => name);
		expect([...new Set(records.map(kindOf))].sort()).toEqual(named.sort());
	});

	test('hold the id of a person where docs/privacy.md says so, and never a name', () => {
		const rows = page.split('\n').filter((line) => line.includes('**user id'));
		const named = rows.map((row) => /`([a-z-]+)`/.exec(row)?.[1]);
		expect(kindsWith(canary.id).sort()).toEqual(named.sort());
		expect(kindsWith(canary.username)).toEqual([]);
		expect(kindsWith(canary.name)).toEqual([]);
	});

	test('hold the reason of a mute and the names of trunks in one kind each', () => {
		expect(kindsWith(reason)).toEqual(['monitor-mute']);
		expect(kindsWith(trunk)).toEqual(['trunk-states']);
	});

	test('hold nothing of callers, and no message', () => {
		const ofVisitors = visitors.flatMap(({ id, token, username, phone = [] }) => [
			...[id, token, username],
			...phone.map(({ phoneNumber }) => phoneNumber),
		]);
		const found = [...ofVisitors, 'Mary', 'canary message', 'canary-word'].filter(
			(text) => kindsWith(text).length > 0,
		);
		expect(found).toEqual([]);
	});
});
