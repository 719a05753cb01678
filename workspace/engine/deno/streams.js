/** Stands in for `toArrayBuffer` of `@std/streams`. */
export const toArrayBuffer = (stream) => new Response(stream).arrayBuffer();
