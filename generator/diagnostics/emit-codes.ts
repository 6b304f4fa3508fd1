/** What the stage `emit` can find wrong. */
export const emitCodes = {} as const;
