import { Client } from "pg";
import { connectionConfig } from "../../storage/postgres/connection.ts";

/** A connection of its own, which does not count as a tally's. */
export async function connectToMove(url: string): Promise<Client> {
  const client = new Client({
    ...connectionConfig(url),
    application_name: "tally-move",
    pipeline: false,
  });
  await client.connect();
  return client;
}

/** Whether a tally is connected to the database. */
export async function isInUse(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'tally'",
  );
  return rows.length > 0;
}
