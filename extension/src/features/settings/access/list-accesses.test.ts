import { expect, test } from "vitest";
import { listAccesses } from "./list-accesses.ts";

const named = (all: Parameters<typeof listAccesses>[0], isFirefox = false) =>
  listAccesses(all, isFirefox).map((access) => [
    access.kind === "site" ? access.host : access.kind,
    access.isGranted,
  ]);

test("a fresh installation has every access listed, and none granted", () => {
  expect(named({ permissions: ["storage", "alarms"], origins: [] })).toEqual([
    ["everySite", false],
    ["downloads", false],
    ["tabs", false],
    ["bookmarks", false],
  ]);
});

test("each single site is listed with what removes it", () => {
  const origins = ["https://mail.example.org/*", "http://127.0.0.1/*"];
  expect(named({ permissions: ["downloads"], origins })).toEqual([
    ["everySite", false],
    ["mail.example.org", true],
    ["127.0.0.1", true],
    ["downloads", true],
    ["tabs", false],
    ["bookmarks", false],
  ]);
  expect(listAccesses({ origins }, false)[1]?.permissions).toEqual({ origins: [origins[0]] });
});

test("access to every site, with its WebSockets, is one line and includes the single ones", () => {
  const origins = ["https://mail.example.org/*", "*://*/*", "wss://*/*", "ws://*/*"];
  expect(named({ origins }).slice(0, 2)).toEqual([
    ["everySite", true],
    ["downloads", false],
  ]);
});

test("only Firefox has a permission for sending data", () => {
  expect(named({}, true).at(-1)).toEqual(["dataSending", false]);
  const all = { data_collection: ["technicalAndInteraction" as const, "websiteActivity" as const] };
  expect(named(all, true).at(-1)).toEqual(["dataSending", true]);
});
