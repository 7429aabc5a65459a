import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { isWithoutPostgres } from "../../../test/support/postgres/find-postgres.ts";
import { suiteCluster } from "../../../test/support/postgres/suite-cluster.ts";
import { describeStore } from "../../../test/store-contract/describe-store.ts";
import type { OpenStore } from "../../../test/store-contract/open-store.ts";
import { sampleEvent } from "../../../test/support/samples.ts";
import { writeConfig } from "./connection.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { openPostgresStore } from "./postgres-store.ts";

describe.skipIf(isWithoutPostgres)("the store contract", () => {
  // The promises of the disk are those of the tests of crashes.
  const cluster = suiteCluster({ settings: { fsync: "off" } });

  // Deleting rows takes a tenth of the time that new tables take.
  const emptyTables = () =>
    cluster.query(`
      DELETE FROM contribution; DELETE FROM batch; DELETE FROM capability;
      DELETE FROM desk_entry; DELETE FROM ceiling_change; DELETE FROM declared;
      DELETE FROM place_key; DELETE FROM ticket; DELETE FROM contribution_rate;
      DELETE FROM campaign_event; DELETE FROM campaign;
      DELETE FROM quiz_answer; DELETE FROM quiz_question; DELETE FROM event;
    `);
  let isNew = true;
  const open: OpenStore = async (now, monotonic) => {
    if (!isNew) await emptyTables();
    isNew = false;
    return (await openPostgresStore(cluster.urlOf("postgres"), now, monotonic)).store;
  };
  describeStore(open);

  test("given contributions are found by their keys, however many an event has", async () => {
    const store = await open(Date.now, Date.now);
    await store.createEvent(sampleEvent());
    await store.stop();
    const client = new Client(writeConfig(cluster.urlOf("postgres")));
    await client.connect();
    const [event] = (await client.query<{ id: number }>("SELECT id FROM event")).rows;
    const hash = (number: number) => `sha256(CAST('${number}' AS BYTEA))`;
    const keys = Array.from({ length: 100 }, (_, index) => hash(2951 + index));
    const given = postgresDialect.givenRows("given", { event: "INTEGER", key: "BYTEA" });
    await client.query(`
      INSERT INTO contribution (event, key, seq)
        SELECT id, sha256(CAST(CAST(number AS TEXT) AS BYTEA)), 1
        FROM event, generate_series(1, 3000) AS number`);
    await client.query(`
      PREPARE marked (INTEGER[], BYTEA[]) AS
        UPDATE contribution SET waits = 1 FROM ${given.replaceAll("?", "$")}
        WHERE contribution.event = given.event AND contribution.key = given.key`);
    await client.query("SET plan_cache_mode = force_generic_plan");
    const { rows } = await client.query(
      `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE marked (
         array_fill(${event!.id}, ARRAY[100]), ARRAY[${keys.join(", ")}])`,
    );
    await client.end();
    const rowsOfNodes = Array.from(
      JSON.stringify(rows).matchAll(/"Actual Rows":(\d+)/g),
      ([, count]) => Number(count),
    );
    expect(Math.max(...rowsOfNodes)).toBeLessThanOrEqual(100);
  });
});
