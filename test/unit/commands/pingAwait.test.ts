import { createPingReplies } from '../../../src/platform/pingReplies';
import { createPingCommand } from '../../support/pingCommand';

const settings = { simotel_event_secret: 'canary-event-secret-0123456789' };
const arrival = { ms: 600, about: false, skewMs: 0, number: 1, of: 1 };

describe('the reply of /voip ping, once it is on screen,', () => {
	test('stays until the event comes, and is known to the instance that the event reaches', async () => {
		const command = createPingCommand(settings, () => ({}));
		await command.type([]);
		expect(await command.replyIsShown()).toBeUndefined();
		const [run = ''] = command.watched;
		const shown = await createPingReplies(command.records).noteArrival(run, 0, arrival);
		expect(shown?.parts[0]?.lines).toEqual(['✅ *Simotel answered in 40 ms*']);
	});

	test('is replaced if the event has come before it', async () => {
		const command = createPingCommand(settings, () => ({}));
		await command.type([]);
		const [run = ''] = command.watched;
		await createPingReplies(command.records).noteArrival(run, 0, arrival);
		command.eventComes();
		expect(await command.replyIsShown()).toBe(
			'✅ Simotel answered in 40 ms\n✅ Simotel reached this workspace too, 0.6 s later',
		);
		expect(command.records.size()).toBe(0);
	});

	test('is not kept when no event is awaited', async () => {
		const unwatched = createPingCommand({}, () => ({}));
		await unwatched.type([]);
		expect(await unwatched.replyIsShown()).toBeUndefined();
		const refused = createPingCommand(settings, () => ({ status: 401 }));
		await refused.type([]);
		expect(await refused.replyIsShown()).toBeUndefined();
		const kept = [unwatched, refused].map(({ records }) => records.under('simotel-ping-reply'));
		expect(await Promise.all(kept)).toEqual([[], []]);
	});
});
