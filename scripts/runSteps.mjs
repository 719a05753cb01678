import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './install.mjs';

const running = new Set();

const stopAll = () => running.forEach(({ pid }) => process.kill(-pid, 'SIGKILL'));

/** Runs a step in its own process group, so that everything that it started ends with it. Returns whether it succeeded, and its output. */
function run([script, ...args], isAlone) {
	return new Promise((resolve) => {
		const said = [];
		const child = spawn(process.execPath, [join(root, script), ...args], {
			cwd: root,
			// Steps that run side by side print their output at the end.
			stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
			detached: true,
		});
		running.add(child);
		child.stdout?.on('data', (chunk) => said.push(chunk));
		child.stderr?.on('data', (chunk) => said.push(chunk));
		child.on('close', (code) => {
			running.delete(child);
			resolve({ ended: code === 0, said: Buffer.concat(said).toString() });
		});
	});
}

async function runStep({ name, command, removed, count }, isAlone, counts) {
	if (removed) {
		rmSync(removed, { force: true });
	}
	const started = Date.now();
	const { ended, said } = await run(command, isAlone);
	const { passed, failed, skipped } = count
		? count(ended)
		: { passed: ended ? 1 : 0, failed: ended ? 0 : 1, skipped: [] };
	counts.passed += passed;
	counts.failed += failed;
	counts.skipped.push(...skipped);
	if (failed > 0 && said) {
		console.log(said.trimEnd());
	}
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	console.log(`${failed === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds} s)`);
}

/**
 * Runs the stages one after another. The lines of a stage run side by side, the steps of a line one after another. Ends
 * the process, at the latest after the given number of minutes.
 */
export async function runSteps(minutes, ...stages) {
	mkdirSync(join(root, '.build'), { recursive: true });
	const counts = { passed: 0, failed: 0, skipped: [] };
	const end = () => {
		const { passed, failed, skipped } = counts;
		console.log(`${skipped.length} skipped: ${skipped.join('; ') || 'none'}`);
		console.log(`${passed} passed, ${failed} failed`);
		process.exit(failed === 0 ? 0 : 1);
	};
	setTimeout(() => {
		console.log(`\nThe whole took longer than ${minutes} minutes: stopped.`);
		stopAll();
		counts.failed += 1;
		end();
	}, minutes * 60_000);
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => {
			stopAll();
			process.exit(1);
		});
	}
	for (const lines of stages) {
		await Promise.all(
			lines.map(async (line) => {
				for (const step of line) {
					await runStep(step, lines.length === 1, counts);
				}
			}),
		);
	}
	end();
}
