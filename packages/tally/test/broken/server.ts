import { createServer } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createApi } from "../../src/http/api.ts";
import { createLiveHub } from "../../src/http/live-hub.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite-store.ts";
import { sabotages } from "./sabotages.ts";

/** The API over the real store, broken in one way (`honest` leaves it whole): `server.ts SABOTAGE FOLDER PORT`. */
const [name = "", directory = "", port = ""] = process.argv.slice(2);
const sabotage = sabotages[name];
if (!sabotage) throw new Error(`no sabotage is called ${name}`);
const database = openDatabase(join(directory, "tally.sqlite"));
const store = sabotage(createSqliteStore(database, Date.now), database);
const unlimited = () => undefined;
const api = createApi({
  store,
  hub: createLiveHub(store, Date.now),
  limits: { ofAddress: unlimited, ofKey: unlimited, addressOf: () => "" },
});
createServer(getRequestListener(api.fetch)).listen(Number(port), "127.0.0.1", () =>
  console.log("listening"),
);
