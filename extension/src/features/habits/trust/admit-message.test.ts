import { previewNudge, ruleIds } from "@digital-cleanup/habits";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ShownNudge } from "../decisions/shown-nudges.ts";
import { type HabitMessage, habitMessageSchema } from "../messages.ts";
import { heavy, video } from "../test-data/page.ts";
import { admitMessage, type SenderFacts } from "./admit-message.ts";

const question = "00000000-0000-4000-8000-000000000001";
const rule = "streaming/oversized-video";
const shown: ShownNudge = {
  nudge: previewNudge(rule),
  observer: { tabId: 7, frameId: 0, origin: "https://films.example" },
  site: "https://films.example",
  page: "page",
  question,
  askedMs: 50_000,
};
const asking: ShownNudge = { ...shown, choices: ["never", "asks"] };
const unprivileged: SenderFacts = {
  isTopFrame: true,
  isWatchedWebmail: false,
  areVideosObserved: false,
  shown: undefined,
  actingRule: undefined,
};
const accept = { type: "habits/answer", rule, question, answer: "accepted" } as const;
const choose = { type: "habits/choose", rule, question, stance: "never" } as const;
const admits = (message: HabitMessage, facts: Partial<SenderFacts>, nowMs = 60_000) =>
  admitMessage(message, { ...unprivileged, ...facts }, nowMs);

test("a page observes what it is observed for", () => {
  const mail = { type: "habits/observe", observation: heavy } as const;
  const film = { type: "habits/observe", observation: video() } as const;
  expect(admits(mail, { areVideosObserved: true })).toBe(false);
  expect(admits(mail, { isWatchedWebmail: true })).toBe(true);
  expect(admits(film, { isWatchedWebmail: true })).toBe(false);
  expect(admits(film, { areVideosObserved: true })).toBe(true);
  expect(admits({ type: "habits/video-plays" }, { isWatchedWebmail: true })).toBe(false);
  expect(admits({ type: "habits/video-plays" }, { areVideosObserved: true })).toBe(true);
});

test("an answer needs the question that the tab shows, seen for a second", () => {
  expect(admits(accept, { shown })).toBe(true);
  expect(admits(accept, {})).toBe(false);
  expect(admits(accept, { shown, isTopFrame: false })).toBe(false);
  expect(admits(accept, { shown }, 50_999)).toBe(false);
  expect(admits({ ...accept, question: crypto.randomUUID() }, { shown })).toBe(false);
  expect(admits({ ...accept, rule: "streaming/audio-only" }, { shown })).toBe(false);
});

test("a nudge reports that it was seen from its own tab, a second after it was shown", () => {
  const seen = { type: "habits/seen", rule, question } as const;
  expect(admits(seen, { shown })).toBe(true);
  expect(admits(seen, { shown }, 50_999)).toBe(false);
  expect(admits(seen, { shown, isTopFrame: false })).toBe(false);
  expect(admits({ ...seen, question: crypto.randomUUID() }, { shown })).toBe(false);
});

test("a stance is one of those that the nudge offered, after it asked", () => {
  expect(admits(choose, { shown })).toBe(false);
  expect(admits(choose, { shown: asking })).toBe(true);
  expect(admits({ ...choose, stance: "acts" }, { shown: asking })).toBe(false);
  expect(admits(accept, { shown: asking })).toBe(false);
});

test("a frame reports an act of the rule that it was told to act by", () => {
  const acted = { type: "habits/acted", rule } as const;
  expect(admits(acted, { actingRule: rule })).toBe(true);
  expect(admits(acted, { actingRule: "streaming/audio-only" })).toBe(false);
  expect(admits(acted, {})).toBe(false);
});

test("whatever a page sends without having been asked, nothing is answered, counted or acted", () => {
  const given = fc.oneof(
    fc.anything(),
    fc.record(
      {
        type: fc.constantFrom(
          "habits/answer",
          "habits/choose",
          "habits/seen",
          "habits/acted",
          "habits/count",
        ),
        rule: fc.oneof(fc.constantFrom(...ruleIds), fc.string()),
        question: fc.oneof(fc.uuid(), fc.constant(question)),
        answer: fc.constantFrom("accepted", "dismissed", "snoozed", "notHere", "never"),
        stance: fc.constantFrom("asks", "never", "acts"),
        id: fc.uuid(),
        kind: fc.constantFrom("emails", "unsubscribes"),
        count: fc.integer(),
        bytes: fc.double(),
      },
      { requiredKeys: ["type"] },
    ),
  );
  const facts = fc.record({
    isTopFrame: fc.boolean(),
    areVideosObserved: fc.boolean(),
    shown: fc.constantFrom(undefined, { ...shown, question: crypto.randomUUID() }),
  });
  fc.assert(
    fc.property(given, facts, fc.nat(), (message, sender, nowMs) => {
      const { data } = habitMessageSchema.safeParse(message);
      const isOther = data !== undefined && data.type !== "habits/observe";
      expect(isOther && admits(data, sender, nowMs)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
