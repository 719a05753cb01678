/** One value of a metric, with its labels. */
export type Sample = { readonly labels?: Readonly<Record<string, string>>; readonly value: number };

export type Metric = {
	readonly name: string;
	readonly help: string;
	readonly type: 'gauge' | 'counter';
	readonly samples: readonly Sample[];
};

const escaped = (text: string): string =>
	text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');

function labelsOf(labels: Readonly<Record<string, string>> = {}): string {
	const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
	return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

function write({ name, help, type, samples }: Metric): string[] {
	if (samples.length === 0) {
		return [];
	}
	const lines = samples.map(({ labels, value }) => `${name}${labelsOf(labels)} ${value}`);
	return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines];
}

/** Returns the text format of Prometheus, version 0.0.4. Metrics without a value are left out. */
export const writeMetrics = (metrics: readonly Metric[]): string =>
	metrics
		.flatMap(write)
		.map((line) => `${line}\n`)
		.join('');
