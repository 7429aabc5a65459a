import { pageRequest } from "../../../platform/page-request.ts";

/** `calm`, `usual` or `busy`, beside the usual day at this hour. */
export type DayWord = "calm" | "usual" | "busy";

export type DayNow = {
  bytesDown: number;
  visits: number;
  /** Absent before four measured days, and early in the day. */
  word?: DayWord;
};

/** What pages transferred today. */
export const dayRequest = pageRequest<void, DayNow>("transfer/day");
