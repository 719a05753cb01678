import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as zlib from 'node:zlib';

import { root } from './install.mjs';

/** Draws icon.png from icon.svg: the three shapes that it uses, sixteen samples a pixel. */
const size = 256;
const samples = 4;
const svg = readFileSync(join(root, 'icon.svg'), 'utf8');

const attributes = (tag) =>
	Object.fromEntries(
		[...tag.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
	);
const colour = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

const insidePolygon = (points) => (x, y) =>
	points.reduce((inside, [ax, ay], index) => {
		const [bx, by] = points[(index + 1) % points.length];
		const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
		return crosses ? !inside : inside;
	}, false);

const shapes = {
	circle:
		({ cx, cy, r }) =>
		(x, y) =>
			Math.hypot(x - cx, y - cy) <= Number(r),
	rect: ({ x: left, y: top, width, height, rx }) => {
		const [l, t, w, h, radius] = [left, top, width, height, rx].map(Number);
		const beyond = (at, from, length) =>
			Math.max(from + radius - at, at - (from + length - radius), 0);
		return (x, y) => Math.hypot(beyond(x, l, w), beyond(y, t, h)) <= radius;
	},
	path: ({ d }) =>
		insidePolygon(
			[...d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
		),
};

const drawn = [...svg.matchAll(/<(rect|circle|path)\b[^>]*>/g)].map(([tag, name]) => ({
	inside: shapes[name](attributes(tag)),
	fill: colour(attributes(tag).fill),
}));

function pixel(x, y) {
	const sum = [0, 0, 0, 0];
	for (let sample = 0; sample < samples ** 2; sample++) {
		const sx = x + ((sample % samples) + 0.5) / samples;
		const sy = y + (Math.floor(sample / samples) + 0.5) / samples;
		const top = drawn.filter(({ inside }) => inside(sx, sy)).pop();
		(top?.fill ?? []).forEach((part, index) => {
			sum[index] += part;
		});
		sum[3] += top ? 1 : 0;
	}
	const covered = sum[3] || 1;
	return [
		...sum.slice(0, 3).map((part) => Math.round(part / covered)),
		Math.round((sum[3] / samples ** 2) * 255),
	];
}

const rows = Array.from({ length: size }, (_, y) => [
	0,
	...Array.from({ length: size }, (__, x) => pixel(x, y)).flat(),
]);

/** `zlib.crc32` came with Node 20.15. */
function crc(data) {
	if (zlib.crc32) {
		return zlib.crc32(data);
	}
	let rest = 0xffffffff;
	for (const byte of data) {
		rest ^= byte;
		for (let bit = 0; bit < 8; bit++) {
			rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
		}
	}
	return (rest ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(size, 0);
header.writeUInt32BE(size, 4);
header.set([8, 6, 0, 0, 0], 8);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const image = chunk('IDAT', zlib.deflateSync(Buffer.from(rows.flat()), { level: 9 }));
writeFileSync(
	join(root, 'icon.png'),
	Buffer.concat([signature, chunk('IHDR', header), image, chunk('IEND', Buffer.alloc(0))]),
);
