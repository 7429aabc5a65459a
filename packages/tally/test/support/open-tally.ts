import { mkdtempSync, rmSync } from "node:fs";
import type { BlockList } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DeviceState, type DeviceType, paths, type Totals } from "@digital-cleanup/challenge";
import { type Language, loadAllTexts, type Text } from "@digital-cleanup/text";
import { createApp } from "../../src/http/app.ts";
import type { Assets } from "../../src/assets/assets.ts";
import { type LegalNoticeInput, legalNoticeSchema } from "../../src/legal/legal-notice.ts";
import type { CreationPolicy } from "../../src/creation/creation-policy.ts";
import { capabilityHash } from "../../src/keys/capability-hash.ts";
import { createLimits } from "../../src/http/limits/create-limits.ts";
import { EventIndex } from "../../src/rollup/event-index.ts";
import type { ChildStatus } from "../../src/federation/pull-children.ts";
import { LiveHub } from "../../src/live/live-hub.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import { createWaveWatch } from "../../src/waves/wave-watch.ts";
import { afterEach, beforeEach } from "vitest";
import { publishNow } from "./events/publish-now.ts";
import { jsonHeaders } from "./json-headers.ts";
import { noonOf, sampleEvent, secretOf } from "./samples.ts";
import { shownText } from "./shown-text.ts";

/** Instead of a build: pages name their files by their sources, and have no texts for their scripts. */
const noAssets: Assets = {
  files: new Map(),
  pathOf: (source) => `assets/${source}`,
  textsOf: () => [],
};

type Options = {
  writesPerAddress?: number;
  sharedAddresses?: BlockList;
  writesPerSharedAddress?: number;
  writesPerKey?: number;
  maxStreams?: number;
  maxPerNetwork?: number;
  assets?: Assets;
  creation?: CreationPolicy;
  texts?: Record<Language, Text>;
  extensionUrl?: string;
  guideUrl?: string;
  listChildren?: () => readonly ChildStatus[];
  legal?: LegalNoticeInput;
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
  listChildren,
  legal = {},
}: Options = {}) {
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
    listChildren,
    legal: legalNoticeSchema.parse(legal),
    limits,
    waves,
    clock,
    reportError: (error) => errors.push(error),
  });
  /** Sends JSON, with a key as the bearer if there is one. */
  const ask = async (method: string, path: string, body?: string | object, key?: string) =>
    app.request(path, {
      method,
      headers: jsonHeaders(key),
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  const write = (method: "PUT" | "DELETE", body: string | object, code = "BRUME") =>
    ask(method, paths.contribution(code), body);
  return {
    app,
    directory,
    database,
    store,
    index,
    hub,
    limits,
    waves,
    time,
    errors,
    ask,
    write,
    /** Contributes, and publishes what the rule would allow at a close. */
    async put(person: number, totals: Totals, seq = 1) {
      const response = await write("PUT", { secret: secretOf(person), seq, totals });
      await publishNow(store);
      return response;
    },
    /** The desk takes devices. */
    collect: (...devices: [type: DeviceType, state: DeviceState, count: number][]) =>
      store.desk.add(
        "BRUME",
        0,
        devices.map(([type, state, count], entry) => {
          return { id: secretOf(entry), kind: "devices", type, state, count };
        }),
      ),
    withdraw: (person: number, seq = 2) => write("DELETE", { secret: secretOf(person), seq }),
    /** A page: its markup, the text that it shows, and the state of its script. */
    async read(path: string, language = "fr") {
      const response = await app.request(path, { headers: { "accept-language": language } });
      const html = await response.text();
      const [, state = "null"] = /id="state-of-page"[^>]*>([^<]*)</.exec(html) ?? [];
      return { response, html, text: shownText(html), state: JSON.parse(state) };
    },
    async close() {
      hub.stop();
      await index.stop();
      await store.stop();
      rmSync(directory, { recursive: true });
    },
  };
}

export type OpenTally = Awaited<ReturnType<typeof openTally>>;

/** With the event BRUME. */
export const withEvent = ({ store }: OpenTally): Promise<unknown> =>
  store.createEvent(sampleEvent());

/** With the event BRUME, organised with a key. */
export const withOrganiser =
  (key: string) =>
  ({ store }: OpenTally): Promise<unknown> =>
    store.createEvent(sampleEvent(), { organiserHash: capabilityHash("BRUME", key) });

/** A fresh tally for each test of a file, filled before it. */
export function eachTally(
  fill: (tally: OpenTally) => Promise<unknown> = async () => {},
  options: Options = {},
): OpenTally {
  const tally = {} as OpenTally;
  beforeEach(async () => {
    Object.assign(tally, await openTally(options));
    await fill(tally);
  });
  afterEach(() => tally.close());
  return tally;
}
