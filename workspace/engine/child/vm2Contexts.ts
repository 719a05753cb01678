import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { member } from './engine';

const handOver = "module.exports = globalThis[Symbol.for('box.shiftDate')];";

type Runs = { run(code: string): unknown };
type RunsClass = new (...args: unknown[]) => Runs;

function isRunsClass(value: unknown): value is RunsClass {
	return typeof value === 'function' && typeof member(value.prototype, 'run') === 'function';
}

/** The old sandbox makes a context for each file of an app: each gets the box's clock before anything runs in it. */
export function watchVm2(home: string, clockFile: string): (shiftMs: number) => Promise<void> {
	const clock = readFileSync(clockFile, 'utf8');
	const vm2: unknown = createRequire(join(home, 'package.json'))('vm2');
	const NodeVM = member(vm2, 'NodeVM');
	if (typeof vm2 !== 'object' || vm2 === null || !isRunsClass(NodeVM)) {
		throw new Error('vm2 has no NodeVM');
	}
	const clocks: ((ms: number) => unknown)[] = [];
	let shiftMs = 0;
	class Watched extends NodeVM {
		constructor(...args: unknown[]) {
			super(...args);
			const shiftDate = this.run(`${clock}\n${handOver}`);
			if (typeof shiftDate !== 'function') {
				throw new Error('a context has no clock');
			}
			const set = (ms: number): unknown => Reflect.apply(shiftDate, undefined, [ms]);
			set(shiftMs);
			clocks.push(set);
		}
	}
	Object.assign(vm2, { NodeVM: Watched });
	return async (ms) => {
		shiftMs = ms;
		clocks.forEach((set) => set(ms));
		return Promise.resolve();
	};
}
