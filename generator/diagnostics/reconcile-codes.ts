/** What the stage `reconcile` can find wrong. */
export const reconcileCodes = {} as const;
