import { withEntryPlace } from '../../../src/checks/enteredIn';
import { problem } from '../../../src/domain/problem';
import type { Target } from '../../../src/domain/target';
import { judge } from '../../../src/domain/verdict';
import { whereEntered } from '../../../src/messages/en/settingPlaces';
import { readSettings, type Values } from '../../../src/settings/readSettings';
import { createVerdict } from '../../support/createVerdict';

const workspace = { webSocketUrl: 'wss://theirs.invalid/ws', managementHost: 'theirs.invalid' };
const ownCall = { call_server_address: 'sip://ours.invalid' };
const ownManager = { management_server_address: 'ours.invalid' };
const simotel = { simotel_url: 'http://simotel.invalid' };

const administration = /^in Administration › Settings, .+$/;

test.each<[Target, Values, RegExp]>([
	['call-server', {}, administration],
	['call-server', ownManager, administration],
	['call-server', ownCall, /^in the app's settings › Call server$/],
	['management-server', {}, administration],
	['management-server', ownManager, /^in the app's settings › Management server$/],
	['simotel', simotel, /^in the app's settings › Simotel$/],
])('an admin corrects the address of %s, with %j in the app: %s', (target, values, place) => {
	const refused = judge(problem('refused', { where: 'pbx:1' }));
	const verdict = { ...createVerdict(refused), target, where: 'pbx:1' };
	const shown = withEntryPlace(verdict, readSettings(values, workspace));
	const facts = shown.state === 'up' ? {} : shown.problem.facts;
	expect(facts.where).toBe('pbx:1');
	expect(whereEntered(facts)).toMatch(place);
});

test('where no address was asked, the page alone is named', () => {
	const verdict = { ...createVerdict(judge(problem('not-configured'))), where: '' };
	const shown = withEntryPlace(verdict, readSettings({}, workspace));
	expect(shown).toEqual(verdict);
	expect(whereEntered({})).toBe("in the app's settings");
});
