import { expect, test } from "vitest";
import { askedTypes } from "./asked-types.ts";
import { isAsked, keepAsked } from "./is-asked.ts";

const asked = (platform: string, ...paths: string[]) =>
  paths.filter((path) => isAsked(path, askedTypes(platform)));

test("which files the browser asks about depends on the platform", () => {
  const paths = ["a.py", "a.sh", "a.deb", "a.exe", "a.dmg", "a.jpg", "a.pdf", "a.zip", "a.js"];
  expect(asked("Linux", ...paths)).toEqual(["a.py", "a.sh", "a.deb"]);
  expect(asked("macOS", ...paths)).toEqual(["a.py", "a.sh", "a.dmg"]);
  expect(asked("Windows", ...paths)).toEqual(["a.py", "a.exe", "a.js"]);
});

test("on an unknown platform the browser may ask about each of them", () => {
  expect(asked("", "a.deb", "a.exe", "a.dmg", "a.jpg")).toEqual(["a.deb", "a.exe", "a.dmg"]);
});

test("only the last extension counts, in any case, as the browser reads it", () => {
  const paths = ["x/A.PY", "a.py.txt", "a.txt.py", "sh", "dir.py/a", "a.py .", ".sh", "a."];
  expect(asked("Linux", ...paths)).toEqual(["x/A.PY", "a.txt.py", "a.py .", ".sh"]);
});

test("copies about which the browser asks stay until the person ticks them", () => {
  const file = (path: string) => ({ path, bytes: 1, modifiedAtMs: 1 });
  const group = (...paths: string[]) => ({ bytes: 1, files: paths.map(file) });
  expect(keepAsked([group("a.txt", "b.txt"), group("a.py", "b.py", "c.txt")])).toEqual([
    ["a.py", "keep"],
    ["b.py", "keep"],
  ]);
});
