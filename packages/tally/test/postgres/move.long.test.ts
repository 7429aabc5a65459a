import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { defaultCeilings } from "@digital-cleanup/challenge";
import { beforeEach, describe, expect, test } from "vitest";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import { openPostgresStore } from "../../src/storage/postgres/postgres-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { isWithoutPostgres, postgresPrograms } from "../support/postgres/find-postgres.ts";
import { noteSeen } from "../support/note-seen.ts";
import { suiteCluster } from "../support/postgres/suite-cluster.ts";
import { runTally } from "../support/servers/run-tally.ts";
import { noonOf, sampleEvent, secretOf } from "../support/samples.ts";
import { storeFiles } from "../support/events/store-files.ts";
import { newFolder } from "../support/new-tally.ts";

const guarded = { code: "GARDE", mode: "guarded", placeKey: "A".repeat(300) } as const;

/** Something in every table, of two events. */
async function fill(store: Store): Promise<void> {
  const ceilings = { ...defaultCeilings, files: 1000 };
  await store.createEvent(sampleEvent({ ceilings }), { organiserHash: Buffer.alloc(32, 1) });
  await store.campaigns.create(
    { code: "SEMAINE", name: { fr: "Semaine", en: "Week" } },
    Buffer.alloc(32, 6),
  );
  await store.createEvent(sampleEvent(guarded), {
    placePrivateKey: Buffer.from("a key"),
    campaign: { campaign: "SEMAINE", label: "Service" },
  });
  await store.places.addTickets("GARDE", [Buffer.alloc(32, 2), Buffer.alloc(32, 3)]);
  await store.places.useTicket("GARDE", Buffer.alloc(32, 2), Buffer.alloc(32, 4));
  const put = async (person: number, files: number) => {
    await storeFiles(store, person, files);
    await store.publishDue();
  };
  for (let person = 1; person <= 7; person += 1) await put(person, 10 * person);
  await put(8, 1_000_000);
  await store.change("BRUME", contributionKey("BRUME", secretOf(1)), { seq: 2, totals: null });
  await store.publishDue();
  await store.desk.add("BRUME", 0, [{ id: secretOf(50), kind: "weight", grams: 5 }]);
  await store.organisers.addHelper("BRUME", "Chez B.", Buffer.alloc(32, 5));
  await store.organisers.raiseCeilings("BRUME", { files: 2000 }, "checked");
  await store.organisers.declare("BRUME", { peopleActing: 30 });
  const answer = (question: "laptop" | "ratio") =>
    store.quiz.answer("BRUME", { key: Buffer.alloc(32, 7), question, option: "a" });
  await store.quiz.step("BRUME", { step: "open", question: "laptop" });
  await answer("laptop");
  await store.quiz.step("BRUME", { step: "close" });
  await store.quiz.step("BRUME", { step: "open", question: "ratio" });
  await answer("ratio");
  await store.rates.save("BRUME", { busiest: 9, waves: [] });
}

describe.skipIf(isWithoutPostgres)("moving a tally", () => {
  const cluster = suiteCluster({ settings: { log_error_verbosity: "terse" } });
  let directory = "";
  let url = "";
  beforeEach(async () => {
    directory = newFolder();
    url = await cluster.createDatabase();
    const database = openDatabase(pathOf("first"));
    let nowMs = noonOf(21);
    const store = createSqliteStore(database, () => (nowMs += 2000));
    await fill(store);
    await store.stop();
  });

  const pathOf = (folder: string): string => {
    const data = join(directory, folder);
    mkdirSync(data, { recursive: true });
    return join(data, "tally.sqlite");
  };
  const move = (folder: string, to: string, database = url) =>
    runTally(join(directory, folder), ["move", "--to", to], [], { DATABASE_URL: database });
  const moveOne = (folder: string, to: string, code: string) =>
    runTally(join(directory, folder), ["move", "--to", to, "--event", code], [], {
      DATABASE_URL: url,
    });

  /** All rows of all tables. */
  function contentOf(folder: string): Record<string, string[]> {
    const database = new DatabaseSync(pathOf(folder), { readOnly: true });
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all();
    const content = tables.map(({ name }) => {
      const rows = database.prepare(`SELECT * FROM ${String(name)}`).all();
      return [name, rows.map((row) => JSON.stringify(row)).toSorted()] as const;
    });
    database.close();
    return Object.fromEntries(content);
  }

  test("to PostgreSQL and back leaves every row as it was, and counts before and after", async ({
    task,
  }) => {
    const there = move("first", "postgres");
    expect(there).toMatchObject({ stderr: "", status: 0 });
    expect(there.stdout).toMatch(/^2 events copied with \d+ rows/);
    const { store } = await openPostgresStore(url, () => noonOf(22));
    expect(await store.readPublished("BRUME")).toMatchObject({
      participations: { received: 7, published: 2 },
    });
    // New events get the next number.
    expect(await store.createEvent(sampleEvent({ code: "NEUF" }))).toBe("created");
    expect(move("back", "folder")).toMatchObject({ status: 2, stderr: /A server uses/ });
    await store.eraseEvent("NEUF");
    await store.stop();
    const back = move("back", "folder");
    noteSeen(task, back.stdout.split(",")[0]!);
    expect(back).toMatchObject({ stderr: "", status: 0 });
    const { erasure, ...content } = contentOf("back");
    const { erasure: before, ...expected } = contentOf("first");
    for (const [table, rows] of Object.entries(expected)) expect(rows, table).not.toHaveLength(0);
    expect(content).toEqual(expected);
    expect({ before, erasure }).toEqual({ before: ['{"count":0}'], erasure: ['{"count":1}'] });
  });

  test("is refused where something is already, and from what does not add up", () => {
    expect(move("first", "postgres")).toMatchObject({ status: 0 });
    expect(move("first", "postgres")).toMatchObject({ status: 2, stderr: /in the target already/ });
    expect(move("first", "folder")).toMatchObject({ status: 2, stderr: /in the target already/ });
    expect(move("first", "elsewhere")).toMatchObject({ status: 2, stderr: /postgres, folder/ });
    expect(move("first", "postgres", "")).toMatchObject({ status: 2, stderr: /Set DATABASE_URL/ });
    expect(move("none", "postgres")).toMatchObject({ status: 2, stderr: /no database/ });
    const database = new DatabaseSync(pathOf("first"));
    database.exec("UPDATE event SET pending = 9 WHERE code = 'BRUME'");
    database.close();
    expect(move("first", "postgres")).toMatchObject({ status: 2, stderr: /BRUME: the recount/ });
  });

  /** All rows of BRUME, without the number that it has in one database. */
  function rowsOfBrume(folder: string) {
    const database = new DatabaseSync(pathOf(folder), { readOnly: true });
    const { id } = database.prepare("SELECT id FROM event WHERE code = 'BRUME'").get()!;
    const own = Object.entries(contentOf(folder)).flatMap(([table, rows]) => {
      const column = table === "event" ? "id" : "event";
      const marked = rows.filter((row) => JSON.parse(row)[column] === id);
      return marked.map((row) => [table, row.replace(`"${column}":${String(id)}`, "")]);
    });
    database.close();
    return own;
  }

  test("takes one event along, there and back, beside others", async ({ task }) => {
    const { store } = await openPostgresStore(url, () => noonOf(22));
    for (const code of ["NEUF", "AUTRE", "TIERS"]) await store.createEvent(sampleEvent({ code }));
    expect(moveOne("first", "postgres", "BRUME")).toMatchObject({
      status: 2,
      stderr: /A server uses/,
    });
    await store.stop();
    const there = moveOne("first", "postgres", "BRUME");
    expect(there).toMatchObject({ stderr: "", status: 0 });
    noteSeen(task, there.stdout.split(",")[0]!);
    const others = createSqliteStore(openDatabase(pathOf("others")), () => noonOf(22));
    for (const code of ["PREMIER", "SECOND"]) await others.createEvent(sampleEvent({ code }));
    await others.stop();
    expect(moveOne("others", "folder", "BRUME")).toMatchObject({ stderr: "", status: 0 });
    const expected = rowsOfBrume("first");
    expect(new Set(expected.map(([table]) => table)).size).toBeGreaterThan(8);
    expect(rowsOfBrume("others")).toEqual(expected);
    expect(contentOf("others").event).toHaveLength(3);
  });

  test("takes no event along that is there already, does not exist, or is counted with others", () => {
    expect(moveOne("first", "postgres", "BRUME")).toMatchObject({ status: 0 });
    const refusals = {
      BRUME: /in the target already/,
      RIEN: /no event/,
      GARDE: /campaign/,
    };
    for (const [code, stderr] of Object.entries(refusals)) {
      expect(moveOne("first", "postgres", code)).toMatchObject({ status: 2, stderr });
    }
  });

  test("a dump of PostgreSQL is restored as the documentation says", async ({ task }) => {
    expect(move("first", "postgres")).toMatchObject({ status: 0 });
    const dump = join(directory, "tally.dump");
    const run = (program: string, ...words: string[]) =>
      execFileSync(join(postgresPrograms, program), words, { stdio: "pipe" });
    run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", `--file=${dump}`, url);
    const restored = await cluster.createDatabase();
    run("pg_restore", "--no-owner", "--no-privileges", `--dbname=${restored}`, dump);
    const recount = runTally(directory, ["recount"], [], { DATABASE_URL: restored });
    expect(recount.status).toBe(0);
    expect(recount.stdout.trim().split("\n")).toHaveLength(2);
    noteSeen(task, "pg_dump, pg_restore, and tally recount of 2 events, equal");
  });
});
