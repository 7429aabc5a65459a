import { readFileSync } from "node:fs";
import type { PageEvent } from "../activity/page-events.ts";
import type { PageScript } from "../activity/page-script.ts";
import { collectEvents } from "./collect-events.ts";

type Recording = {
  exchanges: { address: string; body: string; status: number; answer: string }[];
};
const root = new URL("../../../../../", import.meta.url);

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`tests/corpus/webmail/recorded/${name}.json`, root), "utf8"));
export const readRecorded = (name: "roundcube" | "sogo"): Recording => readJson(name) as Recording;

type Sentences = Record<string, string>;
/** The confirmations that Roundcube shows in several languages, of which the recording has the French ones. */
export const readSentences = (): Record<string, Sentences> =>
  readJson("roundcube-sentences") as Record<string, Sentences>;

/** The recorded special folders, as Roundcube's page names them. */
export const recordedRcmail = { env: { trash_mailbox: "Trash", junk_mailbox: "Junk" } };

/** What a page script reports of the recorded requests, if their responses are changed. */
export function replayRecording(
  script: PageScript,
  { exchanges }: Recording,
  change: (text: string) => string = (text) => text,
): PageEvent[] {
  const { events, emit } = collectEvents();
  const { observeRequest } = script(emit);
  for (const { address, body, status, answer } of exchanges) {
    const read = observeRequest({ url: address, body });
    if (status >= 300) continue;
    try {
      read?.(change(answer));
    } catch {
      // The observer of requests ignores the errors of its readers.
    }
  }
  return events;
}
