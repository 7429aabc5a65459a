import { expect, test } from "vitest";
import { chromiumId } from "../rig/policy.ts";
import { builtManifest, readText } from "./built.ts";

test("the store build knows the work build by the ids of its manifests", () => {
  const source = readText("extension/src/platform/other-build.ts");
  expect(source).toContain(`"${chromiumId(builtManifest("work", "chrome").key as string)}"`);
  for (const program of ["firefox", "thunderbird"] as const) {
    const { gecko } = builtManifest("work", program).browser_specific_settings as {
      gecko: { id: string };
    };
    expect(source).toContain(`"${gecko.id}"`);
  }
});
