/** With `EVERY_CHECK=1`, checks whose tools this machine lacks fail instead of being skipped. */
export const isEveryCheckRequired = process.env.EVERY_CHECK === "1";
