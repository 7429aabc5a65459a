import { createServer } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createApi } from "../../src/http/api/api.ts";
import { createEventStates } from "../../src/states/event-states.ts";
import { LiveHub } from "../../src/live/live-hub.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import { faults } from "./faults.ts";

const publishEveryMs = 250;

/** The API over the real store with one fault (`honest` has none): `server.ts FAULT FOLDER PORT`. */
const [name = "", directory = "", port = ""] = process.argv.slice(2);
const fault = faults[name];
if (!fault) throw new Error(`there is no fault ${name}`);
const database = openDatabase(join(directory, "tally.sqlite"));
const store = fault(createSqliteStore(database, Date.now), database);
setInterval(() => void store.publishDue(), publishEveryMs);
const unlimited = () => undefined;
const api = createApi({
  store,
  states: createEventStates(store, Date.now),
  hub: new LiveHub(store, Date.now),
  limits: {
    ofAddress: unlimited,
    refuseAddress: () => Response.error(),
    ofKey: unlimited,
    readAddress: () => "",
  },
  mayWrite: () => false,
});
// A test on a busy machine may leave a connection idle for longer than Node's five seconds.
const listener = getRequestListener(api.fetch);
createServer({ keepAliveTimeout: 60_000 }, listener).listen(Number(port), "127.0.0.1", () =>
  console.log("listening"),
);
