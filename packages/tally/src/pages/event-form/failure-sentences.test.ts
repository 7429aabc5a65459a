import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import type { Refused } from "../client/ask-tally.ts";
import { failureSentence, fieldSentences } from "./failure-sentences.ts";
import { refuseFields } from "./refuse-fields.ts";

const t = await loadText("en");
const refused = (kind: string, detail?: string): Refused => ({
  ok: false,
  failure: "refused",
  kind,
  problem: { type: `/problems/${kind}`, title: "", status: 409, ...(detail && { detail }) },
});

test("each refused field gets a sentence with its requirement", () => {
  const failure = refuseFields(["name.fr", "endsOn", "links.0.url", "goals.files", "k"]);
  expect(fieldSentences(t, failure, {})).toEqual({
    "name.fr": "Please fill this in, in one language at least.",
    endsOn:
      "Choose a last day that is neither before the first, nor already over, nor more than 400 days away from it.",
    "links.0.url": "A full address that begins with https://",
    "goals.files": "A positive number, without a unit and within the limit shown.",
    k: "A whole number, from 3 to 20.",
  });
});

test("an invisible character is named in the field that contains it", () => {
  const failure = refused("invalid-body");
  const detail = "contains the invisible or control character U+200B";
  failure.problem.errors = [{ field: "name.fr", detail }];
  expect(fieldSentences(t, failure, {})).toEqual({
    "name.fr": "Type this text again: it contains an invisible character (U+200B).",
  });
});

test("errors in parts of a territory or of the challenges belong to one field each", () => {
  const fields = Object.keys(
    fieldSentences(t, refuseFields(["territory.epci", "challenges.1", "challenges"]), {}),
  );
  expect(fields).toEqual(["territory", "challenges"]);
});

test("a taken code and a refused key are errors of their fields", () => {
  const names = { keyField: "operatorKey" };
  expect(fieldSentences(t, refused("code-taken"), names)).toEqual({
    code: "Another event already has this code.",
  });
  expect(Object.keys(fieldSentences(t, refused("key-refused"), names))).toEqual(["operatorKey"]);
  expect(failureSentence(t, refused("key-refused"), names)).toContain("look at the fields");
});

test("a refused key that came with the link is explained by a replaced link", () => {
  expect(fieldSentences(t, refused("key-refused"), {})).toEqual({});
  expect(failureSentence(t, refused("key-refused"), {})).toContain("it was replaced");
});

test("every conflict, a storage failure and an unreachable server have their own sentences", () => {
  const details = ["notClosed", "alreadyClosed", "figuresPublished", "tooMany"];
  const sentences = [
    ...details.map((detail) => failureSentence(t, refused("event-conflict", detail), {})),
    failureSentence(t, refused("storage-unavailable"), {}),
    failureSentence(t, { ok: false, failure: "unreachable" }, {}),
  ];
  expect(new Set(sentences).size).toBe(6);
  expect(sentences[0]).toBe("The event is already open. Reload the page.");
});
