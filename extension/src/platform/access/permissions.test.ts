import { beforeEach, expect, test, vi } from "vitest";
import { browser, type Permissions } from "../browser.ts";
import {
  alwaysOnPermissions,
  dropPermissions,
  hasPermissions,
  requestPermissions,
} from "./permissions.ts";
import { takeMeasuringRequest } from "./take-measuring-request.ts";

const request = vi.fn<(wanted: Permissions.Permissions) => Promise<boolean>>(async () => true);
const remove = vi.fn<(wanted: Permissions.Permissions) => Promise<boolean>>(async () => true);
const contains = vi.fn<(wanted: Permissions.Permissions) => Promise<boolean>>(async () => true);

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(browser, { permissions: { request, remove, contains } });
});

test("in Chromium, access to every page comes and goes with that to WebSockets, and works without it", async () => {
  await requestPermissions(alwaysOnPermissions);
  await dropPermissions(alwaysOnPermissions);
  await hasPermissions(alwaysOnPermissions);
  const withSockets = { origins: ["*://*/*", "ws://*/*", "wss://*/*"] };
  expect(request.mock.calls).toEqual([[withSockets]]);
  expect(remove.mock.calls).toEqual([[withSockets]]);
  expect(contains.mock.calls).toEqual([[alwaysOnPermissions]]);
});

test("access to one site is requested as it is", async () => {
  await requestPermissions({ origins: ["https://mail.example/*"] });
  expect(request.mock.calls).toEqual([[{ origins: ["https://mail.example/*"] }]]);
});

test("a request to measure is answered once, and another request replaces it", async () => {
  await requestPermissions(alwaysOnPermissions);
  expect([await takeMeasuringRequest(), await takeMeasuringRequest()]).toEqual([true, false]);
  await requestPermissions(alwaysOnPermissions);
  await requestPermissions({ origins: ["*://*/*"] });
  expect(await takeMeasuringRequest()).toBe(false);
});
