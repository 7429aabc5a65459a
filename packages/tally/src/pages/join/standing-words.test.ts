import { mayRetry, standingOf } from "@digital-cleanup/challenge";
import { createFormat, loadText } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { sampleEvent } from "../../../test/support/samples.ts";
import { afterSending } from "./outbox.ts";
import type { Part } from "./part.ts";
import { standingWords } from "./standing-words.ts";
import { holding, nowMs, sending, somePart, withdrawing } from "./test-part.ts";

const t = await loadText("en");
const format = createFormat("en");
const published = {
  schema: 1 as const,
  code: "BRUME",
  host: "127.0.0.1:4680",
  state: "open" as "open" | "closed",
  k: 3,
  publication: "live" as "live" | "atClose",
  batch: 0,
  participations: 0,
  pending: 2,
  held: 0,
  totals: null,
  collected: { devices: {}, grams: "0" },
};
const say = (part: Part, changes: Partial<typeof published> = {}) => {
  const event = sampleEvent();
  const standing = standingOf(part);
  const now = new Date(nowMs);
  const situation = { t, format, event, part, published: { ...published, ...changes }, now };
  const { title, line } = standingWords(standing, situation);
  return { standing, says: `${title}\n${line}` };
};
const sent = afterSending(sending(somePart(), 10), 1, holding(1, 10), nowMs);
const failing = (failure: "unreachable" | "newerTally" | "olderTally" | "unreadable") =>
  afterSending(sending(sent, 11), 2, { ok: false, failure }, nowMs);
const refusedWith = (kind: string, errors?: { field: string; detail: string }[]) =>
  afterSending(
    sending(sent, 11),
    2,
    {
      ok: false,
      failure: "refused",
      problem: { type: `/problems/${kind}`, title: "No", status: 409, ...(errors && { errors }) },
    },
    nowMs,
  );

describe("after an answer", () => {
  test("one waits for K with the others", () => {
    expect(say(sent).says).toContain("2 participations of 3 are waiting");
    expect(say(sent, { publication: "atClose" }).says).toContain("when the event closes");
  });

  test("one that stayed below K at the close is told to stay out", () => {
    const { says } = say(sent, { state: "closed", publication: "atClose" });
    expect(says).toContain("stays out of the public total");
  });

  test("a withdrawal leaves with the next publication, and after the close no more", () => {
    const withdrawn = afterSending(withdrawing(sent), 2, holding(2, null), nowMs);
    expect(say(withdrawn).says).toContain("follows with the next publication");
    expect(say(withdrawn, { state: "closed" }).says).toContain("no longer changes");
  });
});

describe("without an answer", () => {
  test.each([
    ["unreachable", "kept", "will count only once"],
    ["newerTally", "newerServer", "reload the page"],
    ["olderTally", "olderServer", "once the server is up to date"],
    ["unreadable", "otherServer", "may want you to sign in"],
  ] as const)("where the tally is %s, what was sent is kept", (failure, standing, words) => {
    const said = say(failing(failure));
    expect(said.standing).toBe(standing);
    expect(said.says).toContain(words);
    expect(mayRetry(standingOf(failing(failure)))).toBe(true);
  });
});

describe("after a refusal", () => {
  test.each([
    ["event-closed", "closed", "what you wrote down stays here"],
    ["event-not-started", "refused", "send them on the first day"],
    ["unknown-event", "refused", "no longer has this event"],
    ["place-required", "refused", "take a place with a ticket"],
    ["place-refused", "refused", "not signed with the key of this event"],
    ["something-new", "refused", "The server answers: No."],
  ])("of the kind %s", (kind, standing, words) => {
    const said = say(refusedWith(kind));
    expect(said.standing).toBe(standing);
    expect(said.says).toContain(words);
  });

  test("the field it names is told", () => {
    const errors = [{ field: "totals.declared.files", detail: "too big" }];
    expect(say(refusedWith("invalid-body", errors)).says).toContain(
      "refuses totals.declared.files: too big",
    );
  });
});
