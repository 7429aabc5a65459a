import { expect, test } from "vitest";
import { type Language, pickLanguage } from "./languages.ts";
import { createText, type Message } from "./text.ts";

/** A text function over messages of the test, whose keys are not in the product's type. */
function textOf(language: Language, messages: Record<string, Message>) {
  const t = createText(language, messages);
  return t as unknown as (key: string, parameters?: Record<string, string | number>) => string;
}

const files = { one: "{count} fichier", many: "{count} de fichiers", other: "{count} fichiers" };

test("French zero is singular, English zero is plural", () => {
  expect(textOf("fr", { files })("files", { count: 0 })).toBe("0 fichier");
  const english = { one: "{count} file", other: "{count} files" };
  expect(textOf("en", { files: english })("files", { count: 0 })).toBe("0 files");
});

test("French millions take their own form if there is one", () => {
  const t = textOf("fr", { files });
  expect(t("files", { count: 1_000_000 }).replaceAll("\u202F", " ")).toBe("1 000 000 de fichiers");
  expect(t("files", { count: 1_500 }).replaceAll("\u202F", " ")).toBe("1 500 fichiers");
});

test("a rank takes the form of its ordinal number", () => {
  const place = { one: "{rank}st", two: "{rank}nd", few: "{rank}rd", other: "{rank}th" };
  const t = textOf("en", { place });
  expect([1, 2, 3, 8, 11, 22].map((rank) => t("place", { rank })).join(" ")).toBe(
    "1st 2nd 3rd 8th 11th 22nd",
  );
  const french = textOf("fr", { place: { one: "{rank}re", other: "{rank}e" } });
  expect([1, 2, 21].map((rank) => french("place", { rank })).join(" ")).toBe("1re 2e 21e");
});

test("a form that is missing falls back to the general one", () => {
  const t = textOf("fr", { files: { other: "{count} fichiers" } });
  expect(t("files", { count: 1 })).toBe("1 fichiers");
});

test("texts are inserted unchanged and a parameter's braces are not parsed again", () => {
  const t = textOf("en", { hello: "Hello {name}" });
  expect(t("hello", { name: "{name} <b>" })).toBe("Hello {name} <b>");
});

/** A code for private use, which is no language of the product whatever is added. */
const unknown = "qaa-FR";

test("a chosen language takes precedence, then the browser's first known one, then English", () => {
  expect(pickLanguage("en", ["fr-FR"])).toBe("en");
  expect(pickLanguage("auto", [unknown, "fr-CA", "en"])).toBe("fr");
  expect(pickLanguage("auto", [unknown])).toBe("en");
});
