/** Stands in for `writeAll` of `@std/io`: repeats the write until everything is written. */
export async function writeAll(writer, data) {
	for (let written = 0; written < data.length; ) {
		written += await writer.write(data.subarray(written));
	}
}
