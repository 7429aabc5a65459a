import { expect, test } from "vitest";
import { typeset } from "../../../packages/text/scripts/typeset.ts";
import { readText } from "../built.ts";

/** The first row of a technique in the tables of the accuracy page: pages, then those within 1% and 5%. */
function within(technique: string, browser: string) {
  const row = readText("docs/accuracy.md")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .find((cells) => cells[1] === technique && cells[2] === browser)!;
  return { pages: row[3], onePercent: row[9], fivePercent: row[10] };
}

test("both READMEs state the accuracy of the latest measurement", () => {
  const firefox = within("ours, always on", "firefox");
  const chromium = within("ours, always on", "chromium");
  expect(readText("README.md")).toContain(
    `On ${firefox.pages} difficult test pages, within 1% on ${firefox.onePercent} in Firefox and within 5% on ${chromium.fivePercent} in Chromium`,
  );
  expect(readText("docs/README.fr.md")).toContain(
    typeset(
      `Sur ${firefox.pages} pages de test difficiles, l'écart est d'au plus 1 % pour ${firefox.onePercent} dans Firefox et d'au plus 5 % pour ${chromium.fivePercent} dans Chromium`,
      "fr",
    ),
  );
});
