import { loadavg } from "node:os";
import { startCluster } from "../test/support/postgres/postgres-cluster.ts";
import { contributionsOverPostgres } from "./parts/contributions-over-postgres.ts";
import { buildOneByOne } from "./parts/servers.ts";
import { weekOverPostgres } from "./parts/week-over-postgres.ts";
import { withBuilt } from "./parts/with-built.ts";

/** Measures contributions that one and several servers store in one PostgreSQL database. */
export async function run() {
  const loadBefore = loadavg()[0]?.toFixed(1);
  // As Debian configures it: each commit is synced.
  const cluster = await startCluster();
  try {
    const { table, lines, week } = await withBuilt(async ({ mainFile, directory }) => ({
      ...(await contributionsOverPostgres(mainFile, buildOneByOne(directory), directory, cluster)),
      week: await weekOverPostgres(mainFile, directory, cluster),
    }));
    return [
      {
        title: "Contributions to the tally over PostgreSQL against their targets",
        note: `One run on loopback, without TLS. Client, servers and database share the machine, so ratios are more reliable than absolute numbers. Medians of three rounds, 100 connections, one live event. The recount after them was equal. Load of the machine before: ${loadBefore}.`,
        rows: lines,
      },
      {
        title: "By the number of servers on one database",
        note: "100 connections in all. The processor time is that of the servers, without the database.",
        rows: table,
      },
      { title: "A country's busiest week over PostgreSQL", rows: week },
    ];
  } finally {
    await cluster.stop();
  }
}
