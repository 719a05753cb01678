export type Tell = (path: string, body: object) => Promise<void>;
