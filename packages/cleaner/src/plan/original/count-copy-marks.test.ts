import { expect, test } from "vitest";
import { countCopyMarks, withoutCopyMarks } from "./count-copy-marks.ts";

test.each([
  ["Chrome", "IMG_2004 (1).png"],
  ["Firefox", "facture(12).pdf"],
  ["Windows", "Budget - Copie.ods"],
  ["Windows", "Budget - Copy.xlsx"],
  ["an earlier Windows", "Copie de Budget.ods"],
  ["an earlier Windows", "Copie (2) de Budget.ods"],
  ["an online drive", "Copy of Budget.ods"],
  ["macOS", "anniversaire-léo copie.jpg"],
  ["macOS", "anniversaire copie 2.jpg"],
  ["macOS", "birthday copy.jpg"],
  ["GNOME", "note (copie).txt"],
  ["GNOME", "note (copie 2).txt"],
  ["GNOME", "note (une autre copie).txt"],
  ["GNOME", "note (3e copie).txt"],
  ["GNOME", "note (Copy).txt"],
  ["GNOME", "note (another copy).txt"],
  ["GNOME", "note (3rd copy).txt"],
  ["a person", "plan_copie.pdf"],
  ["a person", "copie.pdf"],
  ["a person", "site.html copie"],
  ["Chrome", "site (1).tar.gz"],
  ["GNOME", "note (3ème copie).txt".normalize("NFD")],
])("%s marks a copy: %s", (_, name) => expect(countCopyMarks(name)).toBe(1));

test.each([
  "IMG_2004.png",
  "vacances (2024).jpg",
  "Chapitre 2.odt",
  "photocopie.pdf",
  "Copyright.txt",
  "Copie d’écran 2026-03-01.png",
  "copie conforme.pdf",
  "(1).jpg",
])("a name without a mark: %s", (name) => expect(countCopyMarks(name)).toBe(0));

test("a copy of a copy has two marks", () => {
  expect(countCopyMarks("Budget - Copie (2).ods")).toBe(2);
  expect(countCopyMarks("Budget - Copie - Copie.ods")).toBe(2);
  expect(countCopyMarks("Copie de Budget (1).ods")).toBe(2);
});

test.each([
  ["Copie de Budget (1).ods", "Budget.ods"],
  ["site (1).tar.gz", "site.tar.gz"],
  ["plan.ods", "plan.ods"],
  ["copie.pdf", "copie.pdf"],
])("without its marks %s is named %s", (name, plain) => expect(withoutCopyMarks(name)).toBe(plain));
