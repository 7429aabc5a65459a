import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPulledFiles, readChildren } from "../../src/federation/children-folder.ts";
import { createChildren } from "../../src/federation/pull-children.ts";
import { readPage } from "../../src/federation/read-page.ts";
import { createSignedStates } from "../../src/federation/signed-states.ts";
import { newSigningKey, readPrivateKey } from "../../src/federation/signing-key.ts";
import { EventIndex } from "../../src/rollup/event-index.ts";
import { loadTerritories } from "../../src/territories/load-territories.ts";
import { contribute } from "./events/rollup-sample.ts";
import { openTally } from "./open-tally.ts";
import { sampleEvent } from "./samples.ts";

/** Where the child is. */
export const host = "127.0.0.1:4680";
const { privateKey, publicKey } = newSigningKey();
const signal = new AbortController().signal;

/** A child with an event of three contributions, one of two and a demonstration, and what its parent needs to pull it. */
export async function openChild() {
  const [child, parent] = [await openTally(), await openTally()];
  const folder = mkdtempSync(join(tmpdir(), "tally-children-"));
  writeFileSync(
    join(folder, "brume.json"),
    JSON.stringify({ name: "Brume", address: `http://${host}`, key: publicKey }),
  );
  const territory = { country: "FR", commune: "14118" };
  await child.store.createEvent(sampleEvent({ territory }));
  await child.store.createEvent(sampleEvent({ code: "FEWER", territory }));
  await child.store.createEvent(sampleEvent({ code: "DEMO", territory, isDemonstration: true }));
  await contribute(child, "BRUME", [1, 2, 3], 10);
  await contribute(child, "FEWER", [1, 2], 1000);
  await contribute(child, "DEMO", [1, 2, 3], 100_000);

  /** Answers with what the child has published, signed with a key. */
  function signedBy(key: string) {
    const read = createSignedStates(child.store, readPrivateKey(key)!, host, () => 0);
    return async (after?: string) => Buffer.from((await read(after)).body).toString();
  }

  const opened = {
    child,
    parent,
    folder,
    privateKey,
    signedBy,
    /** What the child answers behind a code; undefined if it is silent. */
    answer: signedBy(privateKey) as ((after?: string) => Promise<string>) | undefined,
    /** What the operator is told. */
    dropped: [] as string[],
    /** How often the child was asked. */
    asked: 0,

    /** A parent that starts: it has what was pulled before. */
    async start() {
      const index = new EventIndex(parent.store, () => parent.time.nowMs);
      const children = createChildren({
        children: readChildren(folder),
        files: createPulledFiles(folder),
        fetchText: async ({ searchParams }) => {
          opened.asked += 1;
          if (!opened.answer) throw new Error("silent");
          return opened.answer(searchParams.get("after") ?? undefined);
        },
        reader: { read: async (job) => readPage(job), stop: async () => undefined },
        replace: (server, states) => index.replaceForeign(server, states),
        reportDropped: ({ name }, refusal) => opened.dropped.push(`${name} ${refusal}`),
        clock: () => parent.time.nowMs,
      });
      await children.load();
      const rollup = async () =>
        (await index.rollup(await loadTerritories(), {
          country: "FR",
          region: "28",
          department: "14",
        }))!.rollup;
      return { children, pull: () => children.pullAll(signal), rollup };
    },

    async close(): Promise<void> {
      await child.close();
      await parent.close();
      rmSync(folder, { recursive: true });
    },
  };
  return opened;
}
