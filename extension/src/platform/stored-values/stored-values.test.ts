import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readValue, removeValue, writeValues } from "./stored-values.ts";
import { emptyBrowser } from "../test-data/empty-browser.ts";
import { watchValues } from "./watch-values.ts";

beforeEach(emptyBrowser);

test("nothing of a value is where content scripts can read it", async () => {
  await writeValues({ challenge: { secret: "s3cret" } });
  expect(await readValue("challenge")).toEqual({ secret: "s3cret" });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain("s3cret");
});

test("a watcher hears each change of its values, until it stops", async () => {
  const listener = vi.fn<() => void>();
  const stop = watchValues(["settings"], listener);
  await writeValues({ settings: 1 });
  await writeValues({ settings: 1 });
  await writeValues({ sober: 1 });
  await removeValue("settings");
  expect(listener).toHaveBeenCalledTimes(3);
  stop();
  await writeValues({ settings: 2 });
  expect(listener).toHaveBeenCalledTimes(3);
});

test("a value is stored even if its change cannot be announced", async () => {
  vi.spyOn(fakeBrowser.storage.session, "set").mockRejectedValue(new Error("full"));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await writeValues({ settings: 3 });
  expect(await readValue("settings")).toBe(3);
});
