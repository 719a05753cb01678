/** Packages with a binary for each platform. Tests and workspace need one of each. */
const needed = ['@swc/core', 'deno', 'esbuild', 'unrs-resolver'];

/** Returns the platforms of a package that the lock file names. */
const binariesOf = (name, packages) =>
	Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {})
		.map((binary) => packages[`node_modules/${binary}`])
		.filter(Boolean);

const isFor = ({ os, cpu, libc }, platform) =>
	Boolean(os?.includes(platform.os) && cpu?.includes(platform.cpu)) &&
	(!libc || libc.includes(platform.libc));

const title = ({ os, cpu, libc }) => [os, cpu, libc].filter(Boolean).join(' ');

/** Returns a sentence if the lock file (its `packages`) lacks a binary for this platform, else undefined. */
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
