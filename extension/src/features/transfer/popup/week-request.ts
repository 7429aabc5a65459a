import { pageRequest } from "../../../platform/page-request.ts";
import type { Bar, Total } from "../overview/periods.ts";

/** The last seven days, today last. */
export type Week = { bars: Bar[]; today?: Total; bytesDown: number };

/** Without a week, nothing is stored yet. */
export const weekRequest = pageRequest<void, { week?: Week }>("transfer/week");
