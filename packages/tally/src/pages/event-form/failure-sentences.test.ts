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

test("each refused field gets a sentence that says what it wants", () => {
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

test("parts of a territory and of the challenges are one field each", () => {
  const fields = Object.keys(
    fieldSentences(t, refuseFields(["territory.epci", "challenges.1", "challenges"]), {}),
  );
  expect(fields).toEqual(["territory", "challenges"]);
});

test("a code that is taken and a key that is refused are said beside their fields", () => {
  const names = { keyField: "operatorKey" };
  expect(fieldSentences(t, refused("code-taken"), names)).toEqual({
    code: "Another event already has this code.",
  });
  expect(Object.keys(fieldSentences(t, refused("key-refused"), names))).toEqual(["operatorKey"]);
  expect(failureSentence(t, refused("key-refused"), names)).toContain("look at the fields");
});

test("where the key came with the link, a refused one says that the link was replaced", () => {
  expect(fieldSentences(t, refused("key-refused"), {})).toEqual({});
  expect(failureSentence(t, refused("key-refused"), {})).toContain("it was replaced");
});

test("every conflict, and a server that does not answer, says what to do", () => {
  const details = ["notClosed", "alreadyClosed", "figuresPublished", "tooMany"];
  const sentences = [
    ...details.map((detail) => failureSentence(t, refused("event-conflict", detail), {})),
    failureSentence(t, refused("storage-unavailable"), {}),
    failureSentence(t, { ok: false, failure: "unreachable" }, {}),
  ];
  expect(new Set(sentences).size).toBe(6);
  expect(sentences[0]).toBe("The event is already open. Reload the page.");
});
