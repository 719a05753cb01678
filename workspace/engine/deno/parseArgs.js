/** Stands in for `@std/cli/parse-args`, which no npm registry has: `--name value` pairs, numbers as numbers. */
export function parseArgs(args) {
	const parsed = { _: [] };
	for (let at = 0; at < args.length; at++) {
		const [flag, inline] = args[at].split('=');
		if (!flag.startsWith('--')) {
			parsed._.push(args[at]);
			continue;
		}
		const value = inline ?? args[++at] ?? '';
		parsed[flag.slice(2)] = /^\d+$/.test(value) ? Number(value) : value;
	}
	return parsed;
}
