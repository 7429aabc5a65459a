import type { DatabaseSync } from "node:sqlite";
import type { Client } from "pg";
import { openPostgresStore } from "../../storage/postgres/postgres-store.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { recountFile } from "../recount-file.ts";
import { connectToMove, isInUse } from "./connect-to-move.ts";
import type { MoveResult, MoveTarget } from "./move-result.ts";
import { areSame, findDifferent, recountEach } from "./recounts.ts";
import { copyToFolder, copyToPostgres, isOfEvents, readTables } from "./copy-rows.ts";

type Found = { id: number; is_in_campaign: boolean | 0 | 1 } | undefined;
type Sides = { client: Client; database: DatabaseSync };

const selectEvent = (code: string): string =>
  `SELECT id, EXISTS (SELECT 1 FROM campaign_event WHERE event = event.id) AS is_in_campaign
   FROM event WHERE code = ${code}`;

const findInFolder = (database: DatabaseSync, code: string): Found =>
  database.prepare(selectEvent("?")).get(code) as Found;

const findInPostgres = async (client: Client, code: string): Promise<Found> =>
  (await client.query<NonNullable<Found>>(selectEvent("$1"), [code])).rows[0];

/** Copies the rows that belong to an event, under the next free number. Returns how many there are. */
async function copyRows(
  { client, database }: Sides,
  to: MoveTarget,
  from: number,
): Promise<number> {
  const tables = (await readTables(client)).filter(isOfEvents);
  await client.query("BEGIN");
  database.exec("BEGIN");
  const next =
    to === "postgres"
      ? (await client.query("SELECT nextval(pg_get_serial_sequence('event', 'id')) AS id")).rows[0]
      : database.prepare("SELECT coalesce(max(id), 0) + 1 AS id FROM event").get();
  const number = { from, to: Number(next.id) };
  let rows = 0;
  for (const table of tables) {
    rows +=
      to === "postgres"
        ? await copyToPostgres(database, client, table, number)
        : await copyToFolder(client, database, table, number);
  }
  database.exec("COMMIT");
  await client.query("COMMIT");
  return rows;
}

async function moveBetween(
  sides: Sides,
  recounts: Record<"source" | "target", () => ReturnType<typeof recountEach>>,
  to: MoveTarget,
  code: string,
): Promise<MoveResult> {
  const found = [findInFolder(sides.database, code), await findInPostgres(sides.client, code)];
  const [source, target] = to === "postgres" ? found : found.toReversed();
  if (!source) return { ok: false, reason: "unknownEvent" };
  if (target) return { ok: false, reason: "notEmpty" };
  if (source.is_in_campaign) return { ok: false, reason: "inCampaign" };
  const before = await recounts.source();
  if (findDifferent(before) !== undefined) return { ok: false, reason: "differs", code };
  const rows = await copyRows(sides, to, source.id);
  if (!areSame(before, await recounts.target())) throw new Error("the recount of the copy differs");
  return { ok: true, events: 1, rows };
}

/** Copies one event between a data folder and a PostgreSQL database, which may contain others. No server uses either. */
export async function moveEvent(
  code: string,
  to: MoveTarget,
  path: string,
  url: string,
): Promise<MoveResult> {
  const client = await connectToMove(url);
  try {
    if (await isInUse(client)) return { ok: false, reason: "inUse" };
    const { store, recountAll } = await openPostgresStore(url, Date.now);
    const database = openDatabase(path);
    try {
      const inFolder = () => recountEach(recountFile(path), code);
      const inPostgres = () => recountEach(recountAll, code);
      const [source, target] = to === "postgres" ? [inFolder, inPostgres] : [inPostgres, inFolder];
      return await moveBetween({ client, database }, { source, target }, to, code);
    } finally {
      database.close();
      await store.stop();
    }
  } finally {
    await client.end();
  }
}
