import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livePublic } from "../broken/live-public.ts";
import { differencingWalk } from "./differencing-walk.ts";
import { noonOf } from "../support/samples.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import type { Store } from "../../src/storage/store.ts";

let directory = "";
let store: Store;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "tally-"));
  store = createSqliteStore(openDatabase(join(directory, "tally.sqlite")), () => noonOf(21));
});
afterEach(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});

describe("someone who subtracts one public state from the one before", () => {
  test.each([1, 2, 3, 4])("always finds K people or more in it (walk %i)", async (seed) => {
    const { batches } = await differencingWalk(store, seed);
    expect(batches).toBeGreaterThan(10);
  });

  test("and meets states that were emptied, or these walks would prove little", async () => {
    expect((await differencingWalk(store, 5)).emptied).toBeGreaterThan(0);
  });

  test("finds one person in a store that shows each change", async () => {
    await expect(differencingWalk(livePublic(store), 1)).rejects.toThrow(
      "expected 1 to be greater than or equal to 4",
    );
  });
});
