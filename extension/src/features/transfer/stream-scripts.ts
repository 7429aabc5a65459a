import { browser } from "../../platform/browser.ts";

const every = {
  matches: ["*://*/*"],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: "document_start",
  persistAcrossSessions: true,
} as const;
const scripts = [
  { ...every, matches: [...every.matches], id: "transfer-relay", js: ["/transfer-relay.js"] },
  {
    ...every,
    matches: [...every.matches],
    id: "transfer-streams",
    js: ["/transfer-streams.js"],
    world: "MAIN" as const,
  },
];
const ids = scripts.map(({ id }) => id);

/** Counts live streams in every document from now on, or in none. Open pages keep what they have. */
export async function setStreamScripts(areWanted: boolean): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (areWanted && registered.length === 0) await browser.scripting.registerContentScripts(scripts);
  if (!areWanted && registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  }
}
