import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createApi } from "../../src/http/api.ts";
import { createLiveHub } from "../../src/http/live-hub.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite-store.ts";
import { oneByOne } from "../one-by-one.ts";
import { event } from "../sample.ts";

/** The API over the same store, each contribution in a transaction of its own. Says its port, then serves. */
const [directory = ""] = process.argv.slice(2);
const store = createSqliteStore(openDatabase(join(directory, "tally.sqlite")), Date.now);
await store.createEvent(event);
const unlimited = () => undefined;
const api = createApi({
  store: { ...store, change: oneByOne(store.change) },
  hub: createLiveHub(store, Date.now),
  limits: { ofAddress: unlimited, ofKey: unlimited, addressOf: () => "" },
});
const server = createServer(getRequestListener(api.fetch));
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
