/** With `EVERY_CHECK=1` a check whose tools this machine lacks fails instead of being left out. */
export const isEveryCheckRequired = process.env.EVERY_CHECK === "1";
