import { messageBridge } from '../../workspace/engine/bridges/messages';
import { createState } from '../../workspace/engine/state';
import { probeSetup } from '../support/boxProbe';

describe('a message with the id of an earlier one', () => {
	const start = () => {
		const state = createState(probeSetup('1.62.0'));
		const bridge = messageBridge(state);
		const screen = () => state.screens.get('admin') ?? [];
		return { bridge, screen };
	};
	const message = (id: string, text: string) => ({ id, text, room: { id: 'GENERAL' } });
	const admin = { username: 'admin' };

	test('private, gets a new time and becomes the newest', () => {
		jest.useFakeTimers({ now: 1000 });
		const { bridge, screen } = start();
		bridge.notifyUser?.(admin, message('a', 'first'));
		bridge.notifyUser?.(admin, message('b', 'between'));
		jest.setSystemTime(5000);
		bridge.notifyUser?.(admin, message('a', 'second'));
		jest.useRealTimers();
		expect(screen()).toMatchObject([
			{ id: 'b', at: 1000, replaced: 0 },
			{ id: 'a', text: 'second', at: 5000, replaced: 1 },
		]);
	});

	test('private, keeps its place if it is sent with the time of the first', () => {
		jest.useFakeTimers({ now: 1000 });
		const { bridge, screen } = start();
		bridge.notifyUser?.(admin, message('a', 'first'));
		jest.setSystemTime(3000);
		bridge.notifyUser?.(admin, message('b', 'after'));
		jest.setSystemTime(5000);
		bridge.notifyUser?.(admin, { ...message('a', 'second'), createdAt: new Date(1000) });
		jest.useRealTimers();
		expect(screen()).toMatchObject([
			{ id: 'a', text: 'second', at: 1000, replaced: 1 },
			{ id: 'b', at: 3000 },
		]);
	});

	test('stored, keeps its time and its place', () => {
		jest.useFakeTimers({ now: 1000 });
		const { bridge, screen } = start();
		bridge.create?.(message('a', 'first'));
		bridge.create?.(message('b', 'after'));
		jest.setSystemTime(5000);
		bridge.update?.(message('a', 'second'));
		jest.useRealTimers();
		expect(screen()).toMatchObject([
			{ id: 'a', text: 'second', at: 1000, replaced: 1 },
			{ id: 'b', at: 1000 },
		]);
	});
});
