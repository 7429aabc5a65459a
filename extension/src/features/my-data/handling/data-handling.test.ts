import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { readValue, writeValues } from "../../../platform/stored-values/stored-values.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { startDataHandling } from "./background.ts";
import { acceptHandling, hasHandlingChanged } from "./data-handling.ts";
import { dataHandlingVersion } from "./data-handling-version.ts";

const key = "data-handling";

beforeEach(emptyBrowser);

test("after a version that handled something else there is a note until it is accepted", async () => {
  await writeValues({ [key]: dataHandlingVersion - 1 });
  expect(await hasHandlingChanged()).toBe(true);
  await acceptHandling();
  expect(await hasHandlingChanged()).toBe(false);
});

test("there is no note without a stored version, for one from a newer version, or for a value that is no version", async () => {
  expect(await hasHandlingChanged()).toBe(false);
  for (const value of [dataHandlingVersion + 1, "0", null]) {
    await writeValues({ [key]: value });
    expect(await hasHandlingChanged()).toBe(false);
  }
});

test("an installation stores its version, and an update leaves the one that the person was told about", async () => {
  startDataHandling();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: "install" } as never);
  await vi.waitFor(async () => expect(await readValue(key)).toBe(dataHandlingVersion));
  await writeValues({ [key]: dataHandlingVersion - 1 });
  await fakeBrowser.runtime.onInstalled.trigger({ reason: "update" } as never);
  expect(await hasHandlingChanged()).toBe(true);
});
