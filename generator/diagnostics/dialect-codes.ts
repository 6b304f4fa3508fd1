/** What the stage `dialect` can find wrong. */
export const dialectCodes = {} as const;
