import { expect, test } from "vitest";
import { MemoryFolder } from "../test/memory-port.ts";
import { empty } from "./empty.ts";

test.each(["aside", "emptying"])(
  "a batch %s that came with the folder: what is there is deleted, and nothing is counted",
  async (state) => {
    const entries = Array.from({ length: 1001 }, (_, index) => ({
      path: `${index}.iso`,
      modifiedAtMs: 1000,
      bytes: index === 0 ? 4 : 9_007_199_254_740_991,
    }));
    const manifest = {
      version: 1,
      createdAt: "2026-11-24T10:00:00.000Z",
      state,
      entries,
      batch: "x",
    };
    const folder = new MemoryFolder({
      keep: "same",
      "_DigitalCleanup_Trash/x.json": JSON.stringify(manifest),
      "_DigitalCleanup_Trash/x/0.iso": "same",
    });
    const count = () => Promise.reject(new Error("counted"));
    const report = await empty(folder, "x", { isOwn: false, day: "2026-11-24", count });
    expect(report.deleted).toEqual([{ path: "0.iso", bytes: 4, modifiedAtMs: 1000 }]);
    expect(report.actions).toEqual([]);
    expect([...folder.files.keys()]).toEqual(["keep"]);
  },
);
