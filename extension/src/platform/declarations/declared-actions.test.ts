import { totalsSince } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { actionsSince } from "../actions/action-log.ts";
import { declare, declaredEntries, sourceOfAction, undoDeclaration } from "./declared-actions.ts";

test("a declared entry counts once, and no longer after an undo", async () => {
  await declare({ source: "phonePhotos", count: 200, bytes: 900_000_000 }, "first");
  await declare({ source: "newsletters", count: 4 }, "second");
  await declare({ source: "newsletters", count: 4 }, "second");
  const totals = async () => totalsSince(await actionsSince("2026-01-01"), "2026-01-01");
  expect((await totals()).declared).toMatchObject({
    files: 200,
    unsubscribes: 4,
    bytesByCategory: { media: 900_000_000 },
  });
  expect((await totals()).measured.files).toBe(0);

  const photos = (await declaredEntries()).find((entry) => entry.kind === "files")!;
  expect(sourceOfAction(photos)).toBe("phonePhotos");
  await undoDeclaration(photos);
  await undoDeclaration(photos);
  expect((await totals()).declared).toMatchObject({ files: 0, unsubscribes: 4, bytes: 0 });
  expect((await declaredEntries()).map(({ kind }) => kind)).toEqual(["unsubscribes"]);
});
