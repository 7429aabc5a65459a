import { describe, expect, test } from "vitest";
import { typeset } from "./typeset.ts";

/** No-break spaces as marks that can be read: `~` for U+00A0, `_` for the narrow U+202F. */
const marked = (text: string, language: string) =>
  typeset(text, language).replaceAll("\u00A0", "~").replaceAll("\u202F", "_");

describe("in French", () => {
  test.each([
    ["l'écran d'« accueil »", "l’écran d’«~accueil~»"],
    ["Effacer le site d'{name} ?", "Effacer le site d’{name}_?"],
    ["Prêt ! Clos ; fini.", "Prêt_! Clos_; fini."],
    ["Étape : {step}", "Étape~: {step}"],
    ["500 000 personnes, 1 000 000 de fichiers", "500_000 personnes, 1_000_000 de fichiers"],
    ["2 Go, {size} ko, 14,2 kg, {n} t", "2_Go, {size}_ko, 14,2_kg, {n}_t"],
    ["en {seconds} s, de 3 à 5 min, à 6 h 25", "en {seconds}_s, de 3 à 5_min, à 6_h_25"],
    ["95 % des pages, 0 à {end} CO₂e", "95_% des pages, 0 à {end}_CO₂e"],
  ])("%s becomes %s", (text, expected) => {
    expect(marked(text, "fr")).toBe(expected);
  });

  test.each([
    ["a time", "14:40, de 9:00 à 17:00"],
    ["an address", "https://menage.exemple.fr/l'été?a=1"],
    ["a colon of code", "Save-Data: on, Authorization: Bearer, a.b:c"],
    ["code between backquotes", "`tally d'ici : 2 Go ?`"],
    ["a tag and its attributes", "<a title='l'un'>"],
    ["a parameter", "{count}{unit}"],
    ["a year and a number that do not belong together", "en 2024 12 fois"],
    ["a word that begins like a unit", "3 tablettes, 2 gestes, 4 têtes, 5 serveurs"],
    ["a pronoun that looks like a unit", "{publisher} s’engage"],
    ["text that is set already", "l’écran\u202F: «\u00A0Prêt\u00A0»\u202F?"],
  ])("%s stays as it is", (_what, text) => {
    expect(typeset(text, "fr")).toBe(text);
  });
});

describe("in English", () => {
  test.each([
    ["the browser's own, {name}'s, don't", "the browser’s own, {name}’s, don’t"],
    ["the archives' approval", "the archives’ approval"],
    ['"Ready" and ("done")', "“Ready” and (“done”)"],
    ["2 GB, {size} kB, 14.2 kg, {seconds} s", "2~GB, {size}~kB, 14.2~kg, {seconds}~s"],
    ["0 to {end} CO₂e, 3 g CO₂e", "0 to {end}~CO₂e, 3~g~CO₂e"],
    ["E-mails, an e-mail", "E\u2011mails, an e\u2011mail"],
  ])("%s becomes %s", (text, expected) => {
    expect(marked(text, "en")).toBe(expected);
  });

  test.each([
    ["punctuation", "Ready? Yes: 95% (10,000); done!"],
    ["an address", 'https://example.org/it\'s?a="b"'],
    ["a command", "`tally serve --name 'x' --port 4680`"],
    ["an option and its value", "--time-zone Europe/Paris, --k 5 --kind authority"],
    ["a hyphen of another word", "pre-mailing, e-mailing, low-data"],
  ])("%s stays as it is", (_what, text) => {
    expect(typeset(text, "en")).toBe(text);
  });
});

test("a language without rules stays as it is", () => {
  expect(typeset("it's 2 GB ?", "pl")).toBe("it's 2 GB ?");
});
