import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readText, root } from "./built.ts";

const lockfile = parse(readText("pnpm-lock.yaml")) as {
  packages: Record<string, { resolution: Record<string, unknown> }>;
};
const workspace = parse(readText("pnpm-workspace.yaml")) as {
  allowBuilds: Record<string, boolean>;
};

test("every package of others is fixed by a checksum of its content, and none comes from an address of its own", () => {
  const packages = Object.entries(lockfile.packages);
  expect(packages.length).toBeGreaterThan(100);
  const loose = packages.filter(
    ([, { resolution }]) =>
      Object.keys(resolution).join() !== "integrity" ||
      !/^sha512-[\w+/]{86}==$/.test(String(resolution["integrity"])),
  );
  expect(loose.map(([name]) => name)).toEqual([]);
});

test("no package but Node itself runs a script when it is installed", () => {
  const running = Object.keys(workspace.allowBuilds).filter((name) => workspace.allowBuilds[name]);
  expect(running).toEqual(["node"]);
});

test("a program that is loaded by npx is named with its version", () => {
  const sources = globSync("{package.json,{extension,tests,packages}/**/*.{ts,mjs,json}}", {
    cwd: root,
    exclude: ["**/node_modules/**", "**/.output/**", "**/dist/**"],
  });
  const calls = sources.flatMap((file) =>
    Array.from(
      readText(file).matchAll(/(?:npx|"npx",\s*\[)\s*"?--yes"?,?\s*"?([^\s",\]]+)/g),
      ([, name]) => name!,
    ),
  );
  expect(calls.length).toBeGreaterThan(2);
  expect(calls.filter((name) => !/^[@\w/-]+@\d+\.\d+\.\d+$/.test(name))).toEqual([]);
});
