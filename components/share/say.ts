/** Reports the result of an action that takes a moment. */
export type Say = (doing: Promise<string>) => void;
