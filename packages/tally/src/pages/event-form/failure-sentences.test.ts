import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { type Refused, refuseFields } from "../client/ask-tally.ts";
import { failureSentence, fieldSentences } from "./failure-sentences.ts";

const t = await loadText("en");
const refused = (kind: string, detail?: string): Refused => ({
  ok: false,
  failure: "refused",
  kind,
  problem: { type: `/problems/${kind}`, title: "", status: 409, ...(detail && { detail }) },
});

test("each refused field gets a sentence with its requirement", () => {
  const failure = refuseFields(["name.fr", "endsOn", "links.0.url", "goals.files", "k"]);
  expect(fieldSentences(t, failure, { sentences: { k: "From 3 to 20." } })).toEqual({
    "name.fr": t("tally.organise.error.oneLanguage"),
    endsOn: t("tally.organise.error.endsOn", { days: 400 }),
    "links.0.url": t("tally.organise.error.url"),
    "goals.files": t("tally.organise.error.number"),
    k: "From 3 to 20.",
  });
});

test("an invisible character is named in the field that contains it", () => {
  const failure = refused("invalid-body");
  const detail = "contains the invisible or control character U+200B";
  failure.problem.errors = [{ field: "name.fr", detail }];
  expect(fieldSentences(t, failure, {})).toEqual({
    "name.fr": t("tally.organise.error.hiddenCharacter", { character: "U+200B" }),
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
    code: t("tally.organise.error.codeTaken"),
  });
  expect(Object.keys(fieldSentences(t, refused("key-refused"), names))).toEqual(["operatorKey"]);
  expect(failureSentence(t, refused("key-refused"), names)).toBe(t("tally.organise.error.invalid"));
});

test("a refused key that came with the link is explained by a replaced link", () => {
  expect(fieldSentences(t, refused("key-refused"), {})).toEqual({});
  expect(failureSentence(t, refused("key-refused"), {})).toBe(t("tally.organise.error.key"));
});

test("a conflict, a storage failure and an unreachable server have their own sentences", () => {
  const names = { sentences: { notClosed: "It is open." } };
  expect(failureSentence(t, refused("event-conflict", "notClosed"), names)).toBe("It is open.");
  const trouble = t("tally.organise.error.trouble");
  expect(failureSentence(t, refused("event-conflict", "notClosed"), {})).toBe(trouble);
  expect(failureSentence(t, refused("storage-unavailable"), names)).toBe(trouble);
  expect(failureSentence(t, { ok: false, failure: "unreachable" }, names)).toBe(
    t("tally.organise.error.unreachable"),
  );
});
