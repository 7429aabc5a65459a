import { languages, loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { readText } from "../built.ts";

/** Labels stand in bold or in quotes. */
const label = /\*\*([^*]+)\*\*|«\u00A0([^»]+)\u00A0»|“([^”]+)”/g;

test.each(languages)("the guide in %s names only what screens show", async (language) => {
  const { messages } = await loadText(language);
  const shown = Object.values(messages)
    .flatMap((message) => (typeof message === "string" ? [message] : Object.values(message)))
    .join("\n")
    .toLowerCase();
  const guide = readText(`docs/user-guide.${language}.md`);
  const labels = Array.from(guide.matchAll(label), ([, bold, french, english]) =>
    (bold ?? french ?? english)!.toLowerCase(),
  );
  expect(labels.length).toBeGreaterThan(30);
  expect(labels.filter((text) => !shown.includes(text))).toEqual([]);
});
