import { createServer } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createApi } from "../../src/http/api/api.ts";
import { createContributionListener } from "../../src/http/api/contribution-listener.ts";
import { createLiveHub } from "../../src/live/live-hub.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import { oneByOne } from "../one-by-one.ts";
import { event } from "../sample.ts";

/** The API over the same store, with one transaction for each contribution. Prints its port, then serves. */
const [directory = "", port = ""] = process.argv.slice(2);
const shared = createSqliteStore(openDatabase(join(directory, "tally.sqlite")), Date.now);
await shared.createEvent(event);
const store = { ...shared, change: oneByOne(shared.change) };
const unlimited = () => undefined;
const limits = { ofAddress: unlimited, ofKey: unlimited, readAddress: () => "" };
const api = createApi({ store, hub: createLiveHub(store, Date.now), limits });
const listener = createContributionListener(
  {
    store,
    ofKey: unlimited,
    limitAddress: unlimited,
    onAnswer: unlimited,
    reportError: console.error,
  },
  getRequestListener(api.fetch),
);
createServer(listener).listen(Number(port), "127.0.0.1", () => console.log(port));
