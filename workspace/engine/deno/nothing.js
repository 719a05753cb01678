/** Stands where a module is imported for its types alone. */
export {};
