/** Tells the reader what came of something that takes a moment. */
export type Say = (doing: Promise<string>) => void;
