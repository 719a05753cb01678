/** Packages that consist of a binary for each platform. Without one of these neither the tests nor the workspace run. */
const needed = ['@swc/core', 'deno', 'esbuild', 'unrs-resolver'];

/** What the lock file names of a package: for every platform that there was in the registry when it was made. */
const binariesOf = (name, packages) =>
	Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {})
		.map((binary) => packages[`node_modules/${binary}`])
		.filter(Boolean);

const isFor = ({ os, cpu, libc }, platform) =>
	Boolean(os?.includes(platform.os) && cpu?.includes(platform.cpu)) &&
	(!libc || libc.includes(platform.libc));

const title = ({ os, cpu, libc }) => [os, cpu, libc].filter(Boolean).join(' ');

/** One sentence when the lock file (its `packages`) lacks what this platform needs, else nothing. */
export function uncovered(platform, packages) {
	const missing = needed.filter(
		(name) => !binariesOf(name, packages).some((binary) => isFor(binary, platform)),
	);
	if (missing.length === 0) {
		return undefined;
	}
	const covered = binariesOf('deno', packages).map(title).join(', ');
	return `package-lock.json has no ${missing.join(', ')} for ${title(platform)}, so this cannot run here: use ${covered}, or remove package-lock.json and run \`npm install\`, which writes one for your platform if the registry has them.`;
}

function libcHere() {
	process.report.excludeNetwork = true;
	return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

export const platformHere = () => ({
	os: process.platform,
	cpu: process.arch,
	...(process.platform === 'linux' ? { libc: libcHere() } : {}),
});
