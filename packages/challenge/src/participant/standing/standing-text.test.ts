import { describe, expect, test } from "vitest";
import { zeroTotals } from "../../contribution/totals.ts";
import type { EventState } from "./event-state.ts";
import type { Participation } from "../participation.ts";
import { standingText } from "./standing-text.ts";

const now = new Date("2027-03-16T11:00:00");
const format = {
  time: (atMs: number) => `time ${now.getTime() - atMs}`,
  day: (day: string) => `day ${day}`,
};
type Around = {
  state?: EventState;
  publication?: "live" | "atClose";
  published?: { pending: number } | undefined;
};

/** The keys of the title and of the lines, with the parameters that are not empty. */
function say(participation: Partial<Participation>, around: Around = {}): string[] {
  const text = standingText(
    {
      participation: { secret: "", lastSeq: 1, ...participation },
      event: { k: 3, publication: around.publication ?? "live" },
      eventState: around.state ?? "open",
      published: "published" in around ? around.published : { pending: 2 },
      host: "menage.exemple.fr",
      now,
    },
    (key, { host: _host, k: _k, count, ...more }) =>
      [key, ...(key === "pending" ? [count] : []), ...Object.values(more).filter(Boolean)].join(
        " ",
      ),
    format,
  );
  return [text.title, ...text.lines];
}
const received = (standing: "pending" | "published" | "held" | "withdrawn" | "unknown") => ({
  received: { answer: { seq: 1, totals: zeroTotals(), standing }, atMs: 0 },
});
const refused = (kind: string, errors?: { field: string; detail: string }[]) => ({
  refusal: {
    kind: "contribution" as const,
    problem: { type: `/problems/${kind}`, title: "No", status: 409, errors },
  },
});
const waiting = (kind: "contribution" | "withdrawal", trouble?: "unreachable" | "newerTally") => ({
  waiting: {
    kind,
    seq: 1,
    request: { method: "PUT" as const, url: "", body: "" },
    confirmedAtMs: 0,
    attempts: 0,
    nextTryAtMs: 0,
    trouble,
  },
});

test("there is no text before the first request", () => {
  expect(say({})).toEqual([""]);
});

describe("after an answer", () => {
  test("the title shows when the contribution was sent", () => {
    expect(say(received("published"))).toEqual(["received", "published"]);
    expect(say({ ...received("published"), sentAtMs: now.getTime() - 1000 })[0]).toBe(
      "receivedToday time 1000",
    );
    const yesterday = new Date("2027-03-15T23:30:00").getTime();
    expect(say({ ...received("published"), sentAtMs: yesterday })[0]).toBe(
      "receivedOn day 2027-03-15",
    );
  });

  test("a contribution waits for others, or for the close, or stays out after it", () => {
    const pending = received("pending");
    expect(say(pending)[1]).toBe("pending 2");
    expect(say(pending, { published: undefined })[1]).toBe("pendingAnyCount");
    expect(say(pending, { publication: "atClose" })[1]).toBe("pendingAtClose");
    expect(say(pending, { publication: "atClose", state: "closed" })[1]).toBe("pendingClosed");
  });

  test("a withdrawal is followed by a publication only while the event is open", () => {
    expect(say(received("withdrawn"))).toEqual(["withdrawnTitle", "withdrawn"]);
    expect(say(received("withdrawn"), { state: "closed" })[1]).toBe("withdrawnClosed");
  });

  test("a contribution above the limit and an unknown one have their own sentences", () => {
    expect(say(received("held"))).toEqual(["heldTitle", "held"]);
    expect(say(received("unknown"))).toEqual(["unknownTitle", "unknown"]);
  });
});

test("a request without an answer is kept", () => {
  expect(say(waiting("contribution"))).toEqual(["sending"]);
  expect(say(waiting("contribution", "unreachable"))).toEqual(["keptTitle", "kept"]);
  expect(say(waiting("withdrawal", "unreachable"))[1]).toBe("keptWithdrawal");
  expect(say(waiting("contribution", "newerTally"))).toEqual(["otherVersionTitle", "newerServer"]);
});

test.each([
  ["event-closed", ["closedTitle", "closed"]],
  ["event-not-started", ["refusedTitle", "refusedNotStarted No"]],
  ["unknown-event", ["refusedTitle", "refusedUnknown No"]],
  ["place-required", ["refusedTitle", "placeRequired No"]],
  ["place-refused", ["refusedTitle", "placeRefused No"]],
  ["something-new", ["refusedTitle", "refused No"]],
])("the refusal %s has its own sentence", (kind, sentences) => {
  expect(say(refused(kind))).toEqual(sentences);
});

test("every field that was refused is named", () => {
  const errors = [
    { field: "files", detail: "too big" },
    { field: "apps", detail: "not a number" },
  ];
  expect(say(refused("invalid-body", errors)).slice(1)).toEqual([
    "refusedField files too big",
    "refusedField apps not a number",
  ]);
});
