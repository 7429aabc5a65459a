import { emptySums } from "@digital-cleanup/page-weight";
import type { HistoryFile } from "../export/history-file.ts";

const origin = "https://example.org";
const day = "2026-11-25";

/** An export of one visit, with the sums of its day. */
export const historyFile: HistoryFile = {
  format: "digital-cleanup/history",
  version: 1,
  exportedAt: `${day}T10:00:00.000Z`,
  emissionDataSet: "2026-11-20",
  visits: [
    { id: "a", origin, startedAt: `${day}T09:00:00.000Z`, isLowerBound: false, ...emptySums() },
  ],
  daySums: [
    { day, origin: "", visits: 1, ...emptySums() },
    { day, origin, visits: 1, ...emptySums() },
  ],
};
