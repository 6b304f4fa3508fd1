/** What the stage `drift` can find wrong. */
export const driftCodes = {} as const;
