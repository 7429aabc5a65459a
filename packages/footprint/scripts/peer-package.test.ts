import { expect, test } from "vitest";

test("the entry of publicodes-acv-numerique cannot be imported, so only its data is read", async () => {
  const entry = "@incubateur-ademe/publicodes-acv-numerique";
  await expect(import(/* @vite-ignore */ entry)).rejects.toThrow(SyntaxError);
});
