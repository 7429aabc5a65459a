import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { auditFiles } from "../../scripts/audits/audit-files.ts";
import { readRgaa, readRgesn } from "../../scripts/audits/read-audit.ts";
import { rgesnScore } from "../../scripts/audits/rgesn-score.ts";
import { budgetsKilobytes } from "../budgets.ts";
import { readText, root } from "../built.ts";

const rgaa = readRgaa();
const rgesn = readRgesn();

/** How many criteria each theme of a reference has. */
const numbers = (counts: readonly number[]) =>
  counts.flatMap((count, theme) =>
    Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
  );

test("the grid of RGAA 4.1 has its 106 criteria, and that of RGESN 2024 its 78", () => {
  expect(rgaa.critères.map(([number]) => number)).toEqual(
    numbers([9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]),
  );
  expect(rgesn.critères.map(([number]) => number)).toEqual(
    numbers([10, 10, 7, 15, 8, 7, 4, 10, 7]),
  );
});

describe("each criterion", () => {
  const rows = [
    ...rgaa.critères.map(([number, , state, note, proofs]) => ({
      name: `RGAA ${number}`,
      state,
      note,
      proofs,
    })),
    ...rgesn.critères.map(([number, , , state, , note, proofs]) => ({
      name: `RGESN ${number}`,
      state,
      note,
      proofs,
    })),
  ];

  test("that is met names a file that shows it", () => {
    const met = rows.filter(({ state }) => state === "conforme" || state === "validé");
    expect(met.length).toBeGreaterThan(50);
    expect(met.filter(({ proofs }) => proofs.length === 0).map(({ name }) => name)).toEqual([]);
    const missing = rows.flatMap(({ name, proofs }) =>
      proofs.filter((file) => !existsSync(path.join(root, file))).map((file) => `${name}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  test("that is not met, or does not apply, says why", () => {
    const others = rows.filter(({ state }) => /^(?:non|sans|en cours)/.test(state));
    expect(others.filter(({ note }) => note === "").map(({ name }) => name)).toEqual([]);
  });
});

test("all criteria of the eco-design reference weigh 100.25", () => {
  const critères = rgesn.critères.map((row) => row.with(3, "validé") as typeof row);
  expect(rgesnScore({ ...rgesn, critères })).toEqual({ points: 100.25, outOf: 100.25 });
});

test("no limit of the size tests exceeds its budget of the eco-design statement", () => {
  const tally = readText("packages/tally/src/pages/layout/page-sizes.test.ts");
  const limits = {
    "fenêtre de l’extension, avant ses chiffres": budgetsKilobytes.popup,
    "accueil du tableau de bord": budgetsKilobytes.home,
    "page d’un serveur d’événement": Number(/toBeLessThanOrEqual\((\d+)_000\)/.exec(tally)?.[1]),
  };
  expect(Object.keys(rgesn.budgets)).toEqual(Object.keys(limits));
  for (const [what, kilobytes] of Object.entries(limits)) {
    expect(kilobytes, what).toBeLessThanOrEqual(rgesn.budgets[what]!);
  }
});

test.each(Object.entries(auditFiles()))("%s is what npm run tool audits writes", (name, text) => {
  expect(readFileSync(path.join(root, "docs/deploiement", name), "utf8")).toBe(text);
});

test("the page about help states the same conformity as the statement, in each language", async () => {
  const statement = readText("docs/deploiement/accessibilite.fr.md");
  const [fr, en] = await Promise.all([loadText("fr"), loadText("en")]);
  expect(statement).toContain(`**${fr("settings.accessibility")}.**`);
  expect(en("settings.accessibility")).toBe("Accessibility: not compliant");
});
