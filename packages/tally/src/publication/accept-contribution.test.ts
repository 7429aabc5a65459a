import { expect, test } from "vitest";
import { measuredFiles } from "../../test/support/samples.ts";
import { decide } from "./accept-contribution.ts";

const openEvent = { mode: "open", state: "open" } as const;
const guardedEvent = { mode: "guarded", state: "open" } as const;
const send = (seq: number) => ({ seq, totals: measuredFiles(1) });
const withdraw = (seq: number) => ({ seq, totals: null });
const stored = { seq: 3 };

test("a first contribution, an update and a withdrawal are stored", () => {
  expect(decide(openEvent, send(1), undefined)).toBe("store");
  expect(decide(openEvent, send(4), stored)).toBe("store");
  expect(decide(openEvent, withdraw(4), stored)).toBe("store");
});

test("a lower or equal seq changes nothing, in a closed event too", () => {
  for (const state of ["open", "closed"] as const) {
    for (const seq of [0, 2, 3]) {
      expect(decide({ ...openEvent, state }, send(seq), stored)).toBe("leave");
    }
  }
});

test("a closed event takes withdrawals of what is stored, and nothing else", () => {
  const closed = { ...openEvent, state: "closed" } as const;
  expect(decide(closed, send(4), stored)).toBe("event-closed");
  expect(decide(closed, withdraw(4), stored)).toBe("store");
  expect(decide(closed, withdraw(4), undefined)).toBe("leave");
});

test("in a guarded event a first contribution needs a place, and later ones do not", () => {
  expect(decide(guardedEvent, send(1), undefined)).toBe("place-required");
  expect(decide(guardedEvent, withdraw(1), undefined)).toBe("leave");
  expect(decide(guardedEvent, { ...send(1), hasPlace: true }, undefined)).toBe("store");
  expect(decide(guardedEvent, send(4), stored)).toBe("store");
});
