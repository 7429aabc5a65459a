import type { Published } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { figureOf, totalsOf } from "../../../../test/support/events/sample-totals.ts";
import { yearOfUse } from "../year-of-use.ts";
import {
  afterEscape,
  afterPress,
  afterState,
  afterTrouble,
  countdown,
  framesOf,
} from "./reveal-step.ts";

const open = { isClosed: false, mayClose: true, frames: 3 };
const closed = { isClosed: true, mayClose: true, frames: 3 };
const frame = (index: number) => ({ name: "frame", index }) as const;

test("the first press asks, the second one reveals", () => {
  const asked = afterPress(undefined, open);
  expect(asked).toEqual({ name: "question" });
  expect(afterPress(asked, open)).toEqual(countdown);
  expect(afterPress(countdown, open)).toEqual(countdown);
});

test("without the organiser's key a press closes nothing", () => {
  expect(afterPress(undefined, { ...open, mayClose: false })).toBeUndefined();
});

test("each press shows the next frame, and the last one stays", () => {
  expect(afterPress(frame(0), closed)).toEqual(frame(1));
  expect(afterPress(frame(1), closed)).toEqual(frame(2));
  expect(afterPress(frame(2), closed)).toBeUndefined();
});

test("a closed event plays its reveal again", () => {
  expect(afterPress(undefined, closed)).toEqual(countdown);
});

test("an open screen follows a close from elsewhere, whoever is asked meanwhile", () => {
  expect(afterState(undefined, "open", "closed")).toEqual(countdown);
  expect(afterState({ name: "question" }, "open", "closed")).toEqual(countdown);
  // A count-down of its own goes on.
  const running = { name: "countdown", secondsLeft: 2 } as const;
  expect(afterState(running, "open", "closed")).toEqual(running);
});

test("the frames begin once the state of a close that was sent from here has come", () => {
  expect(afterState({ name: "closing" }, "open", "closed")).toEqual(frame(0));
  expect(afterState(frame(1), "closed", "closed")).toEqual(frame(1));
});

test("a screen opened after the close reveals nothing by itself", () => {
  expect(afterState(undefined, "closed", "closed")).toBeUndefined();
});

test("an event that opens again leaves its reveal", () => {
  expect(afterState(frame(2), "closed", "open")).toBeUndefined();
  expect(afterState({ name: "question" }, "open", "open")).toEqual({ name: "question" });
});

test("Escape leaves the question and the count-down, and no frame", () => {
  expect(afterEscape({ name: "question" })).toBeUndefined();
  expect(afterEscape(countdown)).toBeUndefined();
  expect(afterEscape(frame(0))).toEqual(frame(0));
});

test("a close whose answer was lost does not stop a reveal that has begun", () => {
  const begun = { name: "frame", index: 0 } as const;
  expect(afterTrouble(begun, "unreachable")).toEqual(begun);
  expect(afterTrouble({ name: "closing" }, "unreachable")).toEqual({
    name: "question",
    trouble: "unreachable",
  });
});

const nothing = { collected: { devices: {}, grams: "0" }, totals: null } as unknown as Published;
const laptop = { working: "1", broken: "0" };

test("devices come first if the desk took any, then the total, the comparison and thanks", () => {
  const everything: Published = {
    ...nothing,
    collected: { devices: { laptop }, grams: "0" },
    totals: totalsOf({ emails: figureOf(12) }),
  };
  expect(framesOf(everything, yearOfUse())).toEqual(["devices", "total", "comparison", "thanks"]);
  expect(framesOf({ ...everything, collected: nothing.collected }, yearOfUse())).toEqual([
    "total",
    "thanks",
  ]);
});

test("a close without totals ends with the devices and thanks", () => {
  const broken = { laptop: { working: "0", broken: "1" } };
  const some = { ...nothing, collected: { devices: broken, grams: "0" } };
  expect(framesOf(some, yearOfUse())).toEqual(["devices", "thanks"]);
  expect(framesOf(nothing, yearOfUse())).toEqual(["thanks"]);
});
