import { manifestSchema } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { openDatabase } from "../../../platform/database/database.ts";
import { forgetFolder } from "../folder/remembered-folders.ts";
import { ownBatches } from "./own-batches.ts";
import { newBatchId } from "./trash-actions.ts";

const now = new Date("2026-11-24T15:30:12Z");

test("batch ids sort by time, are unique and valid in a manifest", () => {
  const batch = newBatchId(now);
  expect(batch).toMatch(/^20261124T153012-[0-9a-f]{8}$/);
  expect(newBatchId(now)).not.toBe(batch);
  const manifest = { version: 1, batch, createdAt: now.toISOString(), state: "aside", entries: [] };
  expect(manifestSchema.safeParse(manifest).success).toBe(true);
});

test("a batch is this browser's own until its folder is forgotten", async () => {
  const database = await openDatabase();
  const handle = {} as FileSystemDirectoryHandle;
  await database.put("folders", { id: "1", name: "photos", handle, ownBatches: ["b1", "b2"] });
  await database.put("folders", { id: "2", name: "from elsewhere", handle });
  expect([...(await ownBatches())]).toEqual(["b1", "b2"]);
  await forgetFolder("1");
  expect([...(await ownBatches())]).toEqual([]);
});
