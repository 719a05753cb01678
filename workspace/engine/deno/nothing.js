/** Replaces modules that are imported only for their types. */
export {};
