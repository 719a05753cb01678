import { createRequire } from 'node:module';

export type MetricFamily = {
	name: string;
	type: string;
	metrics: { value: string; labels?: object }[];
};

type Parser = (text: string) => MetricFamily[];

/** Reads Prometheus's text format. The parser has no types of its own. */
export const readMetrics: Parser = createRequire(__filename)('parse-prometheus-text-format');
