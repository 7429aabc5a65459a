import { type EventState, type Participation, zeroTotals } from "@digital-cleanup/challenge";
import { sampleEvent } from "@digital-cleanup/challenge/testing/sample-event.ts";
import { describe, expect, test } from "vitest";
import { shownStep } from "./shown-step.ts";
import type { UsedSpace } from "./space/freed-space.ts";
import type { Step } from "./use-step.ts";

type Around = {
  used?: UsedSpace;
  state?: EventState;
  files?: number;
  isWrong?: boolean;
  mode?: "open" | "guarded";
  participation?: Partial<Participation>;
};

function shown(step: Step, around: Around = {}) {
  const { state = "open", files = 0, isWrong = false, mode = "open", used = {} } = around;
  const totals = zeroTotals();
  totals.declared.files = files;
  return shownStep({
    step,
    state,
    event: sampleEvent({ mode }),
    participation: { secret: "kX3vT0mQd1w9aBzYc7LrEg", lastSeq: 0, ...around.participation },
    entry: { used, totals, errors: new Map(isWrong ? [["files", { reason: "notWhole" }]] : []) },
  });
}

describe("the review", () => {
  test("is shown with what will be sent", () => {
    expect(shown("review", { files: 3 })).toBe("review");
  });

  test("explains that nothing was noted, before it asks for a ticket", () => {
    expect(shown("review")).toBe("nothing");
    expect(shown("review", { mode: "guarded" })).toBe("nothing");
    expect(shown("review", { mode: "guarded", files: 3 })).toBe("place");
  });

  test("leads to the field with an error", () => {
    expect(shown("review", { isWrong: true })).toBe("correct");
  });

  test("of nothing does not invite to a closed event", () => {
    expect(shown("review", { state: "closed" })).toBe("closed");
    expect(shown("review", { state: "closed", files: 3 })).toBe("review");
  });
});

test("the page starts with the first card, and with what was sent once something was", () => {
  expect(shown("start")).toBe("start");
  expect(shown("start", { participation: { lastSeq: 1 } })).toBe("sent");
  expect(shown("start", { state: "closed" })).toBe("closed");
});

test("the space is asked again only of those who gave it before", () => {
  expect(shown("space", { used: { beforeBytes: 52_000_000_000 } })).toBe("space");
  expect(shown("space", { files: 3 })).toBe("review");
  expect(shown("space")).toBe("nothing");
});

test("a task of another event leads to the first card", () => {
  // The event is about data alone.
  expect(shown("task-devices")).toBe("start");
  expect(shown("task-photos")).toBe("task-photos");
});
