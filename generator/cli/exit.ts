/** Exit codes of every command; 70 is EX_SOFTWARE of sysexits.h. */
export const exitCodes = { done: 0, failed: 1, invalidInput: 2, bug: 70 } as const;
