import { expect, test } from "vitest";
import { onlyTexts } from "./only-texts.ts";

const module = `import type { Message } from "../text.ts";
export const messages: Record<string, Message> = {"a.x":"{kept}","b.y":{"other":"left out"}};
`;

test("a bundle keeps the texts it asked for", () => {
  const code = onlyTexts(/^a\./).transform(module, "/project/packages/text/src/generated/fr.ts");
  expect(code).toBe('export const messages = {"a.x":"{kept}"};');
});

test("other modules are left alone", () => {
  expect(onlyTexts(/^a\./).transform(module, "/project/src/other.ts")).toBeUndefined();
});
