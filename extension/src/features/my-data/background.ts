import { runEvery } from "../../platform/alarms.ts";
import { deleteOldSent } from "../../platform/sent/sent-log.ts";

/** Deletes requests of more than a year ago from the log. */
export const startForgettingSent = (): void =>
  runEvery("sent-log", 24 * 60, () => deleteOldSent(Date.now()));
