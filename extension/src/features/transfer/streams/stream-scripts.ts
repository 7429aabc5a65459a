import {
  type ContentScript,
  everyPage,
  setContentScripts,
} from "../../../platform/content-scripts.ts";

const early = { matchOriginAsFallback: true, runAt: "document_start" } as const;
const scripts: ContentScript[] = [
  { ...early, id: "transfer-relay", js: ["/transfer-relay.js"] },
  { ...early, id: "transfer-streams", js: ["/transfer-streams.js"], world: "MAIN" },
];

/** Counts live streams in every new document, or in none. */
export const setStreamScripts = (isOn: boolean): Promise<void> =>
  setContentScripts(scripts, isOn ? everyPage : []);
