import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { compactZip } from "../../extension/build/zip/compact-zip.ts";
import { readFiles } from "../../extension/build/zip/read-files.ts";
import { builtFolder } from "./built.ts";

/** What `npm run release` writes for a store, in kB of 1000 bytes. `sizes.test.ts` has the limits of what is in it. */
test.each([
  ["chrome", 396],
  ["firefox", 396],
  ["thunderbird", 327.5],
] as const)("the zip for %s has the files of its build, in %s kB", async (program, limit) => {
  const folder = builtFolder("store", program);
  const zip = await compactZip(folder);
  const unzipped = Object.entries(unzipSync(zip)).map(([name, content]) => [
    name,
    Buffer.from(content),
  ]);
  expect(unzipped).toEqual(readFiles(folder));
  expect(zip.length / 1000).toBeLessThanOrEqual(limit);
});
