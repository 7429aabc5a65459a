import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livePublic } from "./live-public.ts";
import { differencingWalk } from "./differencing-walk.ts";
import { noonOf } from "../support/samples.ts";
import { openDatabase } from "../../src/storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../src/storage/sqlite/sqlite-store.ts";
import type { Store } from "../../src/storage/store.ts";

let directory = "";
let store: Store;
const time = { nowMs: 0 };
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "tally-"));
  time.nowMs = noonOf(21);
  store = createSqliteStore(openDatabase(join(directory, "tally.sqlite")), () => time.nowMs);
});
afterEach(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});

describe("the difference of any two public states", () => {
  test.each([1, 2, 3, 4])(
    "is of at least K people and near none of them (walk %i)",
    async (seed) => {
      const { batches } = await differencingWalk(store, seed, time);
      expect(batches).toBeGreaterThan(3);
    },
  );

  test("is of a single person if the store publishes each change", async () => {
    await expect(differencingWalk(livePublic(store), 1, time)).rejects.toThrow(
      "expected 1 to be greater than or equal to 4",
    );
  });
});
