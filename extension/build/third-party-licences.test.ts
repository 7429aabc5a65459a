import { resolve } from "node:path";
import { expect, test } from "vitest";
import { thirdPartyLicences } from "./third-party-licences.ts";

test("every package of others in the extension is named with its licence and the text of it", () => {
  const parts = thirdPartyLicences(resolve(import.meta.dirname, "..")).split(/\n={80}\n\n/);
  const names = parts.map((part) => /^(\S+) \d\S* \((?:MIT|ISC|MPL-2\.0)\)\n\n/.exec(part)?.[1]);
  // `lean-qr` and `preact` belong to a package of the workspace, `idb` and `zod` to the extension.
  expect(names).toEqual(expect.arrayContaining(["idb", "lean-qr", "preact", "zod"]));
  for (const part of parts) expect(part.length, part.slice(0, 40)).toBeGreaterThan(500);
});
