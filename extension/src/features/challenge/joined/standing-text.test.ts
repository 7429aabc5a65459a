import { createFormat, loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { eventStateNow, type Participation } from "../participation.ts";
import {
  filesOnly,
  nowMs,
  participation,
  pendingAnswer,
  withdrawnAnswer,
} from "../test-data/participation.ts";
import { needsAttention } from "./needs-attention.ts";
import { writeStanding } from "./standing-text.ts";

const t = await loadText("en");
const format = createFormat("en");
const textAt = (stored: Participation, now: string): string => {
  const eventState = eventStateNow(stored, undefined, new Date(now));
  const text = writeStanding(
    { participation: stored, published: undefined, eventState },
    { t, format },
  );
  return [text.title, ...text.lines].join("\n");
};
const withdrawn = participation({
  lastSeq: 2,
  received: { atMs: nowMs, answer: withdrawnAnswer(2, filesOnly(3)) },
});
const waiting = (trouble: "unreachable" | "newerTally") =>
  participation({
    lastSeq: 1,
    waiting: {
      kind: "contribution",
      seq: 1,
      request: { method: "PUT", url: "", body: "{}" },
      confirmedAtMs: nowMs,
      attempts: 1,
      nextTryAtMs: nowMs,
      trouble,
    },
  });

test("a withdrawal states whether the public totals will follow", () => {
  expect(textAt(withdrawn, "2027-03-20T12:00:00Z")).toContain(
    "The public totals still contain: files. They follow once at least 5 contributions",
  );
  expect(textAt(withdrawn, "2027-03-21T12:00:00Z")).toContain("no longer change (files)");
});

test("a withdrawal from an event that its organiser closed early announces no publication", () => {
  const problem = { type: "/problems/event-closed", title: "", status: 409 };
  const refused: Participation = { ...withdrawn, refusal: { kind: "contribution", problem } };
  expect(eventStateNow(refused, undefined, new Date("2027-03-17T12:00:00Z"))).toBe("closed");
});

test("the sentences name the server and what to do in the extension", () => {
  expect(textAt(waiting("unreachable"), "2027-03-17T12:00:00Z")).toContain("menage.exemple.fr");
  expect(textAt(waiting("newerTally"), "2027-03-17T12:00:00Z")).toContain("update the extension");
});

test("a ticket that the server requires is explained, not only named by the error's title", () => {
  const problem = { type: "/problems/place-required", title: "", status: 403 };
  const refused = participation({
    received: { atMs: nowMs, answer: pendingAnswer(1, filesOnly(3)) },
    refusal: { kind: "contribution", problem },
  });
  expect(textAt(refused, "2027-03-17T12:00:00Z")).toContain(
    t("participant.standing.placeRequired"),
  );
});

test("pending and refused contributions need attention on every page", () => {
  expect(needsAttention("kept")).toBe(true);
  expect(needsAttention("closed")).toBe(true);
  expect(needsAttention("aboveLimit")).toBe(false);
  expect(needsAttention("pending")).toBe(false);
});
