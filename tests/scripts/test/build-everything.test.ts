import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { buildSteps } from "./build-everything.ts";
import { root } from "./run-command.ts";

test("the steps of the build are those of the extension's own script", () => {
  const manifest = readFileSync(path.join(root, "extension/package.json"), "utf8");
  const { scripts } = JSON.parse(manifest) as { scripts: { build: string } };
  const ofExtension = buildSteps.filter((step) => step.package === "./extension");
  expect(ofExtension.map(({ script }) => `npm run ${script}`).join(" && ")).toBe(scripts.build);
});
