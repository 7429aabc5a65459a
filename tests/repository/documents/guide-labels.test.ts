import { languages, loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { readText } from "../built.ts";

/** Labels stand in bold or in quotes. */
const label = /\*\*([^*]+)\*\*|«\u00A0([^»]+)\u00A0»|“([^”]+)”/g;

/** Each guide with the least number of labels that it has. */
const guides = [
  ["user-guide", 30],
  ["organiser-guide", 15],
] as const;
const cases = guides.flatMap(([name, least]) =>
  languages.map((language) => [name, language, least] as const),
);

test.each(cases)("the %s in %s names only what screens show", async (name, language, least) => {
  const { messages } = await loadText(language);
  const shown = Object.values(messages)
    .flatMap((message) => (typeof message === "string" ? [message] : Object.values(message)))
    .join("\n")
    .toLowerCase();
  const guide = readText(`docs/${name}.${language}.md`);
  const labels = Array.from(guide.matchAll(label), ([, bold, french, english]) =>
    (bold ?? french ?? english)!.toLowerCase(),
  );
  expect(labels.length).toBeGreaterThan(least);
  expect(labels.filter((text) => !shown.includes(text))).toEqual([]);
});
