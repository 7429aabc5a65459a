import { describe, expect, test } from "vitest";
import { auditFiles } from "../../scripts/audits/audit-files.ts";
import { fillNumbers } from "../../scripts/audits/papers/numbers.ts";
import { papers } from "../../scripts/audits/papers/papers.ts";
import { readRegisterEntry } from "../../scripts/audits/read-audit.ts";

const files = auditFiles();

describe.each(["fiche-de-registre", "fiche-de-registre-serveur"])(
  "the impact questions of %s",
  (name) => {
    const { "analyse d’impact": answers, conditions } = readRegisterEntry(name);

    test("count no good answer as a risk: with the original settings fewer than two are yes", () => {
      expect(answers.filter(([answer]) => answer === "oui").length).toBeLessThan(2);
    });

    test("leave to a list of their own what should be done, as informing people is", () => {
      expect(answers.filter(([, why]) => /informé|note diffusée/.test(why))).toEqual([]);
      expect(conditions.every((condition) => /\[[^\]]+\]/.test(condition))).toBe(true);
    });
  },
);

describe.each(Object.keys(papers))("%s", (name) => {
  const page = files[`imprimer/${name}.html`]!;

  test("is a page to print that needs nothing else, with each blank marked", () => {
    expect(page).not.toMatch(/<(?:link|script|img)\b|\b(?:src|href)=/);
    const blanks = page.match(/<span class="blank">\[[^\]]+\]<\/span>/g) ?? [];
    expect(blanks.length).toBeGreaterThan(2);
    expect(page.split("[").length - 1).toBe(blanks.length);
  });

  test("can be read in five minutes", () => {
    // 250 words a minute.
    const words = page
      .replace(/<style>[^]*<\/style>/, "")
      .replaceAll(/<[^>]+>/g, " ")
      .split(/\s+/);
    expect(words.length).toBeLessThan(1250);
  });
});

test("a number that nothing defines is refused", () => {
  expect(() => fillNumbers("{nobodyDefinesThis} jours")).toThrow("nobodyDefinesThis");
});
