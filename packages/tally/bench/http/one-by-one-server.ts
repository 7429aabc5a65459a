import { join } from "node:path";
import { loadAllTexts } from "@digital-cleanup/text";
import { readAssets } from "../../src/assets/assets.ts";
import { createApp } from "../../src/http/app.ts";
import { createListener } from "../../src/http/listener.ts";
import { createTallyServer } from "../../src/http/server.ts";
import { legalNoticeSchema } from "../../src/legal/legal-notice.ts";
import { LiveHub } from "../../src/live/live-hub.ts";
import { EventIndex } from "../../src/rollup/event-index.ts";
import { openPostgresStore } from "../../src/storage/postgres/postgres-store.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import { createWaveWatch } from "../../src/waves/wave-watch.ts";

/** Serialises writes into one transaction each: a write starts only after the previous one is on the disk. */
function oneByOne<Args extends unknown[], Result>(
  write: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const next = last.then(() => write(...args));
    last = next;
    return next;
  };
}

/** The whole server over the same store, with one transaction for each contribution. Prints its port, then serves. */
const [directory = "", port = "", clientDirectory = ""] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
const shared = url
  ? (await openPostgresStore(url, Date.now)).store
  : createSqliteStore(openDatabase(join(directory, "tally.sqlite")), Date.now);
const store = { ...shared, change: oneByOne(shared.change) };
const hub = new LiveHub(store, Date.now, { maxStreams: 10_000, maxPerNetwork: 10_000 });
const unlimited = () => undefined;
const limits = {
  ofAddress: unlimited,
  refuseAddress: () => Response.error(),
  ofKey: unlimited,
  ofWrongKey: unlimited,
  ofRightKey: unlimited,
  readAddress: () => "",
};
const app = createApp({
  store,
  hub,
  index: new EventIndex(store, Date.now),
  assets: readAssets(clientDirectory),
  texts: await loadAllTexts(),
  baseUrl: `http://127.0.0.1:${port}`,
  creation: { policy: "closed" },
  legal: legalNoticeSchema.parse({}),
  limits,
  waves: createWaveWatch(store, Date.now),
  clock: Date.now,
  reportError: console.error,
});
const listener = createListener({ app, hub, readAddress: () => "", onAnswer: unlimited });
const server = createTallyServer(listener, () => unlimited);
server.listen(Number(port), "127.0.0.1", () => console.log(port));
