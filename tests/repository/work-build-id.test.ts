import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { builtManifest, readText } from "./built.ts";

/** Chrome names an extension by the first half of its key's SHA-256, in the letters a to p. */
const chromeId = (key: string) =>
  createHash("sha256")
    .update(Buffer.from(key, "base64"))
    .digest("hex")
    .slice(0, 32)
    .replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

test("the store build knows the work build by the ids of its manifests", () => {
  const source = readText("extension/src/platform/other-build.ts");
  expect(source).toContain(`"${chromeId(builtManifest("work", "chrome").key as string)}"`);
  for (const program of ["firefox", "thunderbird"] as const) {
    const { gecko } = builtManifest("work", program).browser_specific_settings as {
      gecko: { id: string };
    };
    expect(source).toContain(`"${gecko.id}"`);
  }
});
