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

describe("the difference of two consecutive public states", () => {
  test.each([1, 2, 3, 4])("contains the changes of at least K people (walk %i)", async (seed) => {
    const { batches } = await differencingWalk(store, seed);
    expect(batches).toBeGreaterThan(10);
  });

  test("is also checked across states with hidden sums", async () => {
    expect((await differencingWalk(store, 5)).emptied).toBeGreaterThan(0);
  });

  test("contains a single person if the store publishes each change", async () => {
    await expect(differencingWalk(livePublic(store), 1)).rejects.toThrow(
      "expected 1 to be greater than or equal to 4",
    );
  });
});
