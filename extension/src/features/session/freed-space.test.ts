import { type CountedAction, totalsSince } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { actionsSince } from "../../platform/actions/action-log.ts";
import { countedAction } from "../../platform/actions/test-data/counted-action.ts";
import { declare, undoDeclaration } from "../../platform/declarations/declared-actions.ts";
import { freedSpace, freedSpaceDeclarations, newFreedSpaceEntry } from "./freed-space.ts";

const files = (id: string, bytes: number, more: Partial<CountedAction> = {}) =>
  countedAction(id, { bytes, ...more });

test("the space typed before and after is declared once, and again after an undo", async () => {
  const volume = { before: 64.5e9, after: 60e9 };
  const all = () => actionsSince("2026-01-01");
  expect(freedSpace("phone", volume, await all())?.declarableBytes).toBe(4.5e9);
  await declare({ source: "phonePhotos", count: 0, bytes: 4.5e9 }, newFreedSpaceEntry());
  expect(freedSpace("phone", volume, await all())?.declarableBytes).toBe(0);
  expect(totalsSince(await all(), "2026-01-01").declared).toMatchObject({ files: 0, bytes: 4.5e9 });
  const [declaration, ...others] = freedSpaceDeclarations("phone", await all());
  expect([declaration?.bytes, others]).toEqual([4.5e9, []]);
  // 64.5 − 59 − 4.5 = 1 GB more.
  expect(freedSpace("phone", { ...volume, after: 59e9 }, await all())?.declarableBytes).toBe(1e9);

  await undoDeclaration(declaration!);
  expect(freedSpaceDeclarations("phone", await all())).toEqual([]);
  expect(freedSpace("phone", volume, await all())?.declarableBytes).toBe(4.5e9);
});

test("what was measured or declared in the same storage is not declared again", () => {
  const actions = [
    files("folder", 2e9),
    files("download", 1e9, { feature: "downloads" }),
    files("undone", 5e9),
    files("undone:back", 5e9, { reverses: "undone" }),
    files("mail", 3e9, { feature: "mail", kind: "emails" }),
    files("declare:cloud:1", 6e9, { feature: "declare", method: "declared" }),
    files("declare:computer:2", 5e8, { feature: "declare", method: "declared" }),
  ];
  const freed = (step: "computer" | "cloud", before: number, after: number) =>
    freedSpace(step, { before, after }, actions);
  // 2 + 1 + 0.5 = 3.5 GB are counted of 5 GB.
  expect(freed("computer", 105e9, 100e9)).toEqual({
    freedBytes: 5e9,
    countedBytes: 3.5e9,
    declarableBytes: 1.5e9,
  });
  expect(freed("cloud", 10e9, 5e9)?.declarableBytes).toBe(0);
});

test("no space is freed without both values, or when there is more after than before", () => {
  expect(freedSpace("phone", { before: 64e9 }, [])).toBeUndefined();
  expect(freedSpace("phone", { after: 60e9 }, [])).toBeUndefined();
  expect(freedSpace("phone", { before: 60e9, after: 64e9 }, [])).toBeUndefined();
});
