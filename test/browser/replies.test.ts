import { measureReplies, type MeasuredReplies } from '../../workspace/browser/replySizes';
import { readSizes } from '../../workspace/browser/sizesTable';
import { packagedPath } from '../support/appZip';
import { inBrowser } from '../support/browserTest';

/** One line of text. */
const tolerance = 20;

/** How much higher a row of buttons makes a reply. */
const buttons = 48;

/** Lines of the help for what was added after it was measured: history, trunks, mute, unmute. */
const laterLines = 4;

/** The heights that replies may have on a desktop. */
const limits: readonly (readonly [reply: string, height: number])[] = [
	['/voip, admin, all up', 110],
	['/voip, agent, all up', 110],
	['/voip, admin, one fault', 170 + buttons],
	['/voip, agent, one fault', 170 + buttons],
	['/voip, admin, three faults', 290 + buttons],
	['/voip, agent, three faults', 290 + buttons],
	['/voip, admin, three different faults', 290 + buttons],
	['/voip, agent, three different faults', 290 + buttons],
	['/voip test, admin, all up', 150],
	['/voip test, admin, one fault', 380],
	['/voip setup, admin, all up', 380],
	['/voip help, admin, all up', 200 + laterLines * 20],
	['/voip room callInboundOpen01, agent, all up', 150 + buttons],
];

inBrowser('the replies and bars on a desktop and on a phone', () => {
	let measured: MeasuredReplies;
	beforeAll(async () => {
		measured = await measureReplies(packagedPath());
	}, 420_000);

	test('do not run out of their messages', () => {
		expect(measured.outside).toEqual([]);
	});

	test('have no links and call nobody', () => {
		expect(measured.links).toEqual([]);
	});

	test('are those of docs/images/sizes.json, and at most one line higher or lower', () => {
		const known = readSizes();
		expect(measured.sizes.map(({ reply }) => reply)).toEqual(known.map(({ reply }) => reply));
		const changed = measured.sizes.filter(({ reply, desktop, phone }) => {
			const before = known.find((one) => one.reply === reply);
			return (
				!before ||
				Math.abs(before.desktop - desktop) > tolerance ||
				Math.abs(before.phone - phone) > tolerance
			);
		});
		expect(changed).toEqual([]);
	});

	test.each(limits)('%s is not too high', (reply, height) => {
		const size = measured.sizes.find((one) => one.reply === reply);
		expect(size?.desktop).toBeLessThanOrEqual(height);
	});
});
