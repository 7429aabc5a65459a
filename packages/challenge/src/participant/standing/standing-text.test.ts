import { describe, expect, test } from "vitest";
import type { ContributionAnswer } from "../../contribution/contribution.ts";
import { type Totals, zeroTotals } from "../../contribution/totals.ts";
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
  published?: number | undefined;
};

const participations = (waiting: number | undefined) =>
  waiting === undefined ? undefined : { participations: { received: 9, published: 6, waiting } };

/** The keys of the title and of the lines, with the parameters that are not empty. */
function say(participation: Partial<Participation>, around: Around = {}): string[] {
  const text = standingText(
    {
      participation: { secret: "", lastSeq: 1, ...participation },
      event: { k: 3, publication: around.publication ?? "live" },
      eventState: around.state ?? "open",
      published: participations("published" in around ? around.published : 2),
      host: "menage.exemple.fr",
      now,
    },
    (key, { host: _host, k: _k, count, ...more }) =>
      key.startsWith("figure.")
        ? key.replace("figure.", "")
        : [key, ...(key === "pending" ? [count] : []), ...Object.values(more).filter(Boolean)].join(
            " ",
          ),
    format,
  );
  return [text.title, ...text.lines];
}
const received = (
  standing: ContributionAnswer["standing"],
  more: Partial<ContributionAnswer> = {},
) => ({
  received: {
    answer: { seq: 1, totals: zeroTotals(), standing, published: null, figures: {}, ...more },
    atMs: 0,
  },
});
/** Public totals with 40 files and one laptop. */
const publicTotals = (): Totals => {
  const totals = zeroTotals();
  totals.measured.files = 40;
  totals.declared.devices = { laptop: { working: 1, broken: 0 } };
  return totals;
};
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
    // The public state was loaded before this contribution arrived.
    expect(say(pending, { published: 0 })[1]).toBe("pendingAnyCount");
    expect(say(pending, { publication: "atClose" })[1]).toBe("pendingAtClose");
    expect(say(pending, { publication: "atClose", state: "closed" })[1]).toBe("pendingClosed");
  });

  test("figures that stand differently are named", () => {
    const some = received("pending", {
      published: publicTotals(),
      figures: {
        files: "published",
        devices: "pending",
        emails: "pending",
        bytes: "standsOut",
      },
    });
    expect(say(some).slice(1)).toEqual([
      "parts.published files",
      "parts.earlier devices",
      "parts.pending emails",
      "parts.standsOut bytes",
    ]);
    expect(say(some, { state: "closed" }).slice(1)).toEqual([
      "parts.published files",
      "parts.earlierClosed devices",
      "parts.leftOut emails, bytes",
    ]);
  });

  test("a figure that stands out may be public in an earlier version", () => {
    const some = received("standsOut", {
      published: publicTotals(),
      figures: { files: "standsOut" },
    });
    expect(say(some).slice(1)).toEqual(["parts.earlier files", "parts.standsOut files"]);
    expect(say(some, { state: "closed" }).slice(1)).toEqual(["parts.earlierClosed files"]);
  });

  test("after a withdrawal the figures are named that the public totals still contain", () => {
    expect(say(received("withdrawn"))).toEqual(["withdrawnTitle", "withdrawn"]);
    const counted = received("withdrawn", {
      totals: null,
      published: publicTotals(),
      figures: { files: "pending", devices: "pending" },
    });
    expect(say(counted)[1]).toBe("withdrawnWaiting files, devices");
    expect(say(counted, { state: "closed" })[1]).toBe("withdrawnClosed files, devices");
  });

  test("a contribution above the limit, a voided and an unknown one have their own sentences", () => {
    expect(say(received("aboveLimit"))).toEqual(["aboveLimitTitle", "aboveLimit"]);
    const before = { published: publicTotals(), figures: { files: "pending" } } as const;
    expect(say(received("aboveLimit", before)).slice(1)).toEqual([
      "aboveLimit",
      "parts.earlier files",
    ]);
    expect(say(received("voided"))).toEqual(["voidedTitle", "voided"]);
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
