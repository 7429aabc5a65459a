import { expect, test } from "vitest";
import { openPageTexts } from "./page-texts.ts";

test("a view drawn before the language changed adds texts of the new one", async () => {
  const { load, add } = openPageTexts(["common"]);
  await load("en");
  const t = await load("fr");
  await add(["pageAction"]);
  expect(t("pageAction.nothing")).toBe("Rien à faire ici.");
});

test("texts added while others load are loaded with them", async () => {
  const { load, add } = openPageTexts(["common"]);
  await load("en");
  const loading = load("fr");
  await add(["pageAction"]);
  const t = await loading;
  expect(t("pageAction.nothing")).toBe("Rien à faire ici.");
});
