/** Does with Node what the sandbox's code does with Deno. */
import process from 'node:process';

const writer = (stream) => ({
	write: (bytes) =>
		new Promise((resolve, reject) => {
			stream.write(bytes, (error) => (error ? reject(error) : resolve(bytes.length)));
		}),
	writeSync: (bytes) => stream.write(bytes),
});

const platform = {
	args: process.argv.slice(2),
	pid: process.pid,
	exit: (code) => process.exit(code),
	stdin: { readable: process.stdin },
	stdout: writer(process.stdout),
	stderr: writer(process.stderr),
};

class FailureEvent extends Event {
	constructor(type, { error }) {
		super(type);
		this.error = error;
	}
}

/** An uncaught error is reported to the host and does not end the process, as in Rocket.Chat's Node runtime. */
function listen(type, listener) {
	if (type === 'error') {
		process.on('uncaughtException', (error, origin) =>
			listener({ type: origin, message: error.message, preventDefault: () => undefined }),
		);
	}
}

export { platform as Deno, FailureEvent as ErrorEvent, listen as addEventListener };
