import { expect, test, vi } from "vitest";
import { browser } from "./browser.ts";
import {
  alwaysOnPermissions,
  dropPermissions,
  hasPermissions,
  requestPermissions,
} from "./permissions.ts";

test("in Chromium, access to every page comes and goes with that to WebSockets, and works without it", async () => {
  const request = vi.spyOn(browser.permissions, "request").mockResolvedValue(true);
  const remove = vi.spyOn(browser.permissions, "remove").mockResolvedValue(true);
  const contains = vi.spyOn(browser.permissions, "contains").mockResolvedValue(true);
  await requestPermissions(alwaysOnPermissions);
  await dropPermissions(alwaysOnPermissions);
  await hasPermissions(alwaysOnPermissions);
  const withSockets = {
    permissions: ["webRequest"],
    origins: ["*://*/*", "ws://*/*", "wss://*/*"],
  };
  expect(request.mock.calls).toEqual([[withSockets]]);
  expect(remove.mock.calls).toEqual([[withSockets]]);
  expect(contains.mock.calls).toEqual([[alwaysOnPermissions]]);
});

test("access to one site is requested as it is", async () => {
  const request = vi.spyOn(browser.permissions, "request").mockResolvedValue(true);
  request.mockClear();
  await requestPermissions({ origins: ["https://mail.example/*"] });
  expect(request.mock.calls).toEqual([[{ origins: ["https://mail.example/*"] }]]);
});
