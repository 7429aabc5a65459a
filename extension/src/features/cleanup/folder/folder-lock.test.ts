import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FolderBusyError, withFolderLock, withSharedFolderLock } from "./folder-lock.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Passes many seconds, and lets what they started settle. */
async function passTime() {
  for (let second = 0; second < 10; second += 1) {
    vi.advanceTimersByTime(1000);
    await navigator.locks.query();
  }
}

test("a change waits until a listing has ended, however long it takes", async () => {
  const listing = Promise.withResolvers<string>();
  const listed = withSharedFolderLock("photos", () => listing.promise);
  const changed = withFolderLock("photos", async () => "moved");
  await passTime();
  listing.resolve("listed");
  expect(await listed).toBe("listed");
  expect(await changed).toBe("moved");
});

test("a change gives up while another dashboard changes the folder", async () => {
  const moving = Promise.withResolvers<string>();
  const first = withFolderLock("photos", () => moving.promise);
  const second = withFolderLock("photos", async () => "deleted").catch((error: unknown) => error);
  await passTime();
  expect(await second).toBeInstanceOf(FolderBusyError);
  moving.resolve("moved");
  expect(await first).toBe("moved");
});

test("the error of a change is its own, not that of a busy folder", async () => {
  const failed = withFolderLock("photos", () => Promise.reject(new Error("disk full")));
  await expect(failed).rejects.toThrow("disk full");
});

test("a listing is refused while the folder is changed", async () => {
  const moving = Promise.withResolvers<void>();
  const changed = withFolderLock("photos", () => moving.promise);
  expect(await withSharedFolderLock("photos", async () => "listed")).toBeUndefined();
  moving.resolve();
  await changed;
});
