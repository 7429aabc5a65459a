import { expect, test } from "vitest";
import { renderView } from "../../ui/test-data/render-view.tsx";
import type { HomeFacts, NextStep } from "./next-step.ts";
import { NextStepCard } from "./next-step-card.tsx";
import { freshFacts } from "./test-data/fresh-facts.ts";

const begin = () => {};
const putOff = () => {};
const html = (step: NextStep, facts: Partial<HomeFacts> = {}, props = {}) =>
  renderView(
    <NextStepCard step={step} facts={{ ...freshFacts, ...facts }} begin={begin} {...props} />,
  );

test("a step can be put off", async () => {
  expect(await html("cleanFolder", {}, { putOff })).toContain(">Later<");
});

test("the last step, and one that follows a deletion, cannot be put off", async () => {
  expect(await html("learn", {}, { putOff })).not.toContain(">Later<");
  expect(await html("cleanFolder")).not.toContain(">Later<");
});

test("an event of today has its own name", async () => {
  const eventToday = { fr: "Le grand nettoyage", en: "The great clean-up" };
  const card = await html("startSession", { eventToday });
  expect(card).toContain("Today");
  expect(card).toContain("The great clean-up</bdi></h2>");
});

test("the bytes that a step is about are its number", async () => {
  const figure = (number: string) => new RegExp(`class="figure">${number}<small>`);
  expect(await html("adaptVideos", { heavyVideoBytes: 4.1e9 })).toMatch(figure("4.1"));
  expect(await html("emptyAside", { asideBytes: 312e6 })).toMatch(figure("312"));
  // An interrupted change: how much is set aside is not known.
  expect(await html("emptyAside")).not.toMatch(figure(".*"));
});

test("there is a picture until something was measured", async () => {
  expect(await html("cleanFolder")).toContain('class="illustration"');
  expect(await html("cleanFolder", { hasMeasured: true })).not.toContain('class="illustration"');
});
