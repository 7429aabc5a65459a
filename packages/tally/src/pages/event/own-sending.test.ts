import { expect, test } from "vitest";
import { testBrowserStorage } from "../join/participation/test-browser-storage.ts";
import { readOwnSending } from "./own-sending.ts";

const read = (stored: string) =>
  readOwnSending(() => testBrowserStorage({ key: stored }) as unknown as Storage, "key");
const answered = (totals: unknown, more = {}) =>
  JSON.stringify({ received: { answer: { totals } }, ...more });

test("a contribution that the server holds is known, with the time if this device sent it", () => {
  expect(read(answered({ files: 3 }, { sentAtMs: 1_800_000_000_000 }))).toEqual({
    atMs: 1_800_000_000_000,
  });
  expect(read(answered({ files: 3 }))).toEqual({});
});

test("a withdrawn, an unsent and an unreadable contribution are not", () => {
  expect(read(answered(null, { sentAtMs: 1_800_000_000_000 }))).toBeUndefined();
  expect(read(JSON.stringify({ draft: { files: "3" } }))).toBeUndefined();
  expect(read("not JSON")).toBeUndefined();
  const throwing = () => {
    throw new Error("denied");
  };
  expect(readOwnSending(throwing, "key")).toBeUndefined();
});
