import { mkdtempSync, rmSync } from "node:fs";
import type { BlockList } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paths, type Totals } from "@digital-cleanup/challenge";
import { type Language, loadAllTexts, type Text } from "@digital-cleanup/text";
import { createApp } from "../../src/http/app.ts";
import type { Assets } from "../../src/assets/assets.ts";
import { type LegalNoticeInput, legalNoticeSchema } from "../../src/legal/legal-notice.ts";
import type { CreationPolicy } from "../../src/creation/creation-policy.ts";
import { createLimits } from "../../src/http/limits/create-limits.ts";
import { EventIndex } from "../../src/rollup/event-index.ts";
import { LiveHub } from "../../src/live/live-hub.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import { createWaveWatch } from "../../src/waves/wave-watch.ts";
import { publishNow } from "./events/publish-now.ts";
import { noonOf, secretOf } from "./samples.ts";

/** Instead of a build: pages name their files by their sources, and have no texts for their scripts. */
const noAssets: Assets = {
  files: new Map(),
  pathOf: (source) => `assets/${source}`,
  textsOf: () => [],
};

type Limits = {
  writesPerAddress: number;
  sharedAddresses: BlockList;
  writesPerSharedAddress: number;
  writesPerKey: number;
  maxStreams: number;
  maxPerNetwork: number;
};

/** A whole tally on a temporary folder. Tests send requests through `app.request`, without a port. */
export async function openTally({
  writesPerAddress = 1200,
  sharedAddresses,
  writesPerSharedAddress = 60_000,
  writesPerKey = 10,
  maxStreams = 100,
  maxPerNetwork = 100,
  assets = noAssets,
  creation = { policy: "closed" },
  texts,
  extensionUrl,
  guideUrl,
  legal = {},
}: Partial<Limits> & {
  assets?: Assets;
  creation?: CreationPolicy;
  texts?: Record<Language, Text>;
  extensionUrl?: string;
  guideUrl?: string;
  legal?: LegalNoticeInput;
} = {}) {
  const directory = mkdtempSync(join(tmpdir(), "tally-"));
  const time = { nowMs: noonOf(21) };
  const clock = () => time.nowMs;
  const database = openDatabase(join(directory, "tally.sqlite"));
  const store = createSqliteStore(database, clock);
  const hub = new LiveHub(store, clock, { maxStreams, maxPerNetwork });
  const errors: unknown[] = [];
  const limits = createLimits(
    { writesPerAddress, writesPerKey, sharedAddresses, writesPerSharedAddress },
    clock,
    (context) => context.req.header("x-test-address") ?? "192.0.2.1",
  );
  const waves = createWaveWatch(store, clock);
  const index = new EventIndex(store, clock);
  const app = createApp({
    store,
    index,
    hub,
    assets,
    texts: texts ?? (await loadAllTexts()),
    baseUrl: "http://127.0.0.1:4680",
    creation,
    extensionUrl,
    guideUrl,
    legal: legalNoticeSchema.parse(legal),
    limits,
    waves,
    clock,
    reportError: (error) => errors.push(error),
  });
  const write = (method: "PUT" | "DELETE", body: string | object, code = "BRUME") =>
    app.request(paths.contribution(code), {
      method,
      headers: { "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    app,
    database,
    store,
    index,
    hub,
    limits,
    waves,
    time,
    errors,
    write,
    /** Contributes, and publishes what the rule would allow at a close. */
    async put(person: number, totals: Totals, seq = 1) {
      const response = await write("PUT", { secret: secretOf(person), seq, totals });
      await publishNow(store);
      return response;
    },
    withdraw: (person: number, seq = 2) => write("DELETE", { secret: secretOf(person), seq }),
    async close() {
      hub.stop();
      await index.stop();
      await store.stop();
      rmSync(directory, { recursive: true });
    },
  };
}

export type OpenTally = Awaited<ReturnType<typeof openTally>>;
