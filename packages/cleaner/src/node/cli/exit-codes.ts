/** `partly`: some files stayed or could not be read; `wrong`: invalid arguments; `stopped`: by Ctrl-C. */
export const exitCodes = { done: 0, partly: 1, wrong: 2, stopped: 130 } as const;
