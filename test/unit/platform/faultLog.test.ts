import { faultLogOf } from '../../../src/platform/faultLog';

function noting() {
	const noted: unknown[][] = [];
	return { noted, log: { error: (...items: unknown[]) => noted.push(items) } as never };
}

class Application {
	constructor(private readonly logger: never) {}

	public getLogger(): never {
		return this.logger;
	}
}

test.each([
	['is called on the app, as jobs are', (app: unknown) => app],
	['is called on an object that has the app, as commands are', (app: unknown) => ({ app })],
])('a fault goes to the log of the call that %s', (_name, selfOf) => {
	const [own, other] = [noting(), noting()];
	faultLogOf(selfOf(new Application(own.log)), other.log).error('text', 'reason');
	expect([own.noted, other.noted]).toEqual([[['text', 'reason']], []]);
});

test.each([[null], [undefined], [{}], [{ app: 1 }], ['text']])(
	'a fault goes to the log of the app if a call is made on %p, as old engines do',
	(self) => {
		const other = noting();
		faultLogOf(self, other.log).error('text');
		expect(other.noted).toEqual([['text']]);
	},
);
