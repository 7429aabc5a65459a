import { readFileSync } from "node:fs";
import { vi } from "vitest";
import type { PageEvent } from "../activity/page-events.ts";
import type { PageScript } from "../activity/page-script.ts";
import { collectEvents } from "./collect-events.ts";

type Recording = {
  exchanges: { address: string; body: string; status: number; answer: string }[];
};
const root = new URL("../../../../../", import.meta.url);

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`tests/corpus/webmail/recorded/${name}.json`, root), "utf8"));
export const readRecorded = (
  name: "roundcube" | "roundcube-select-all" | "sogo" | "zimbra",
): Recording => readJson(name) as Recording;

type Sentences = Record<string, string>;
/** The confirmations that Roundcube shows in several languages, of which the recording has the French ones. */
export const readSentences = (): Record<string, Sentences> =>
  readJson("roundcube-sentences") as Record<string, Sentences>;

/** The recorded special folders, as Roundcube's page names them. */
export const recordedRcmail = { env: { trash_mailbox: "Trash", junk_mailbox: "Junk" } };

/** What the page script itself requests is answered from the recording, or not at all. */
function stubRequests({ exchanges }: Recording): void {
  const own = exchanges.filter(({ address }) =>
    /_action=edit-folder|\/service\/soap\/Batch/.test(address),
  );
  vi.stubGlobal("location", { pathname: "/" });
  vi.stubGlobal("document", { cookie: "" });
  vi.stubGlobal("fetch", (address: string) => {
    const at = own.findIndex((exchange) => exchange.address === address);
    const [found] = at === -1 ? [] : own.splice(at, 1);
    return Promise.resolve(new Response(found?.answer, { status: found?.status ?? 404 }));
  });
}

/** Resolves to what a page script reports of the recorded requests, if their responses are changed. `wait` is called before each. */
export async function replayRecording(
  script: PageScript,
  recording: Recording,
  change: (text: string) => string = (text) => text,
  wait = () => {},
): Promise<PageEvent[]> {
  stubRequests(recording);
  const { events, emit } = collectEvents();
  const { observeRequest } = script(emit);
  for (const { address, body, status, answer } of recording.exchanges) {
    wait();
    const read = observeRequest({ url: address, body }, () => {});
    if (status >= 300) continue;
    try {
      read?.(change(answer));
    } catch {
      // The observer of requests ignores the errors of its readers.
    }
    await settle();
  }
  return events;
}

/** What was requested meanwhile is read in a few turns. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
