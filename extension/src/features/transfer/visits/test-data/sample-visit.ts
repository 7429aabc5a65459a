import type { Visit } from "@digital-cleanup/page-weight";

/** The open visit of a page in tab 7, without records. */
export const sampleVisit = (changes: Partial<Visit> = {}): Visit => ({
  id: "page",
  tabId: 7,
  origin: "https://site.example",
  host: "site.example",
  urlHash: 1,
  startedMs: 1000,
  shownMs: 1000,
  documents: ["page"],
  hasOwnRequest: true,
  isCovered: true,
  chunkCount: 0,
  ...changes,
});
