import { expect, test } from "vitest";
import { languages } from "./languages.ts";
import { loadText } from "./load-text.ts";

const parts = ["participant.", "contribution.", "challenge.", "tally.join."];

test("the extension and the join page share their sentences instead of repeating them", async () => {
  const texts = await Promise.all(languages.map((language) => loadText(language)));
  const keysBySentence = new Map<string, string[]>();
  for (const key of Object.keys(texts[0]!.messages)) {
    if (!parts.some((part) => key.startsWith(part))) continue;
    const sentence = JSON.stringify(texts.map(({ messages }) => messages[key]));
    keysBySentence.set(sentence, [...(keysBySentence.get(sentence) ?? []), key]);
  }
  const partsOf = (keys: string[]) =>
    parts.filter((part) => keys.some((key) => key.startsWith(part)));
  expect([...keysBySentence.values()].filter((keys) => partsOf(keys).length > 1)).toEqual([]);
});

test("what fake contributions can do stands once, where a tally states what is published", async () => {
  for (const [language, words] of [
    ["fr", /fausses participations/],
    ["en", /fake contributions/],
  ] as const) {
    const { messages } = await loadText(language);
    const keys = Object.keys(messages).filter((key) => words.test(JSON.stringify(messages[key])));
    expect(keys).toEqual(["tally.legal.publishedLimits"]);
  }
});
