import type { BrokenServer } from '../session/breakServer';

/** Commands of a user, and the faults that the servers get before; without a list nothing is set up. */
export type ReplyCase = {
	user: string;
	state: string;
	faults: BrokenServer[] | undefined;
	commands: string[];
	bars: Bar[];
};

/** A contextual bar, opened by its title from the menu of a room. */
export type Bar = { title: string; room: string };

/** Where they are typed. */
export const room = 'support0000000001';

const statusBar: Bar = { title: 'VoIP status', room };
const livechat = 'kCJDd5peKiZnGJLPq';

const forAll = [
	...['/voip', '/voip call-server', '/voip test', '/voip test call-server', '/voip setup'],
	...['/voip report', '/voip help', '/voip nonsense', '/voip room', '/voip room callInboundOpen01'],
	...['/voip room callArchived00001', '/voip ping', '/voip ping 5', '/voip ping setup'],
];
const ofFaults = ['/voip', '/voip test', '/voip setup'];

const refused: BrokenServer[] = [
	{ server: 'call-server', fault: 'refuse' },
	{ server: 'management-server', fault: 'refuse' },
	{ server: 'simotel', fault: 'refuse' },
];
const different: BrokenServer[] = [
	{ server: 'call-server', fault: 'not-found' },
	{ server: 'management-server', fault: 'wrong-credentials' },
	{ server: 'simotel', fault: 'service-not-permitted' },
];

const byBoth = (
	state: string,
	faults: BrokenServer[] | undefined,
	commands = forAll,
	bars = [statusBar],
): ReplyCase[] => ['admin', 'agent'].map((user) => ({ user, state, faults, commands, bars }));

/** In this order: a fault stays until the next one of its server. */
export const replyCases: readonly ReplyCase[] = [
	...byBoth('all up', [], forAll, [statusBar, { title: 'This call', room: livechat }]),
	...byBoth('one fault', refused.slice(0, 1)),
	...byBoth('three faults', refused),
	...byBoth('three different faults', different, ofFaults),
	...byBoth('nothing set up', undefined),
];
