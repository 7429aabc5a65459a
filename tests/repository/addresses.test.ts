import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { addressedFiles } from "../../extension/build/addresses/addressed-files.ts";
import { projectAddresses } from "../../extension/build/addresses/project-addresses.ts";
import { builds, builtManifest, programs, readText, root } from "./built.ts";

const { homepage, repository } = projectAddresses;

test.each(Object.entries(addressedFiles()))(
  "%s has the addresses of package.json (npm run tool addresses)",
  (file, text) => {
    expect(readText(file)).toBe(text);
    expect(text).toContain(homepage);
    expect(text).toContain(repository.url.replace(/^git\+/, ""));
  },
);

test.each(builds)("the manifests of the %s build name the home page", (build) => {
  for (const program of programs) expect(builtManifest(build, program).homepage_url).toBe(homepage);
});

test("no other file names an address of the project", () => {
  const files = globSync(
    [
      "*.{md,json,yml,ts}",
      ".github/**/*.{md,yml}",
      "{docs,extension,packages,tests}/**/*.{md,csv,json,yml,ts,tsx}",
    ],
    { cwd: root, exclude: ["**/node_modules/**", "**/.output/**", "**/.wxt/**", "**/dist/**"] },
  ).map((file) => file.replaceAll("\\", "/"));
  const known = ["package.json", ...Object.keys(addressedFiles())];
  const address = homepage.replace(/^https:/, "");
  expect(files.length).toBeGreaterThan(1000);
  expect(files.filter((file) => !known.includes(file) && readText(file).includes(address))).toEqual(
    [],
  );
});
