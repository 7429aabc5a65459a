import { allFactors, materialFactors } from "@digital-cleanup/footprint";
import { languages, loadText, type MessageKey } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";

const valueOf = (id: string) => allFactors.find((factor) => factor.id === id)!.value;

/** The figures that sentences contain, by the factors that they come from. */
const figures: [key: MessageKey, value: number][] = [
  ["learn.rankingOf.emailYear", valueOf("ranking-game/emails")],
  ["learn.rankingOf.streamingYear", valueOf("ranking-game/streaming")],
  ["learn.reboundVideo", valueOf("streaming/sd")],
  ["learn.reboundVideo", valueOf("streaming/hd")],
  ["learn.reboundVideo", valueOf("streaming/uhd")],
  ["learn.figure.material.value", materialFactors.laptop!.high!.value],
  ["quiz.of.laptop.c", materialFactors.laptop!.high!.value],
  ["quiz.of.laptop.why", materialFactors.laptop!.value],
];

describe.each(languages)("in %s", (language) => {
  test.each(figures)("%s has the figure of its factor, %d", async (key, value) => {
    const { messages } = await loadText(language);
    const written = new Intl.NumberFormat(language).format(value);
    expect(messages[key]).toContain(written);
  });
});
