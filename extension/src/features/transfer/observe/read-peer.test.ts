import { expect, test } from "vitest";
import { observedSchema } from "./messages.ts";
import { readPeer } from "./read-peer.ts";
import { sampleObserved } from "./test-data/sample-observed.ts";

test("a call is an entry that the background accepts, and nothing else is", () => {
  const call = readPeer("call", 1000)!;
  expect(call).toMatchObject({ peer: "call", isUncounted: true, bytesDown: 0 });
  expect(observedSchema.safeParse(sampleObserved({ entries: [call] })).success).toBe(true);
  expect(readPeer("transport", 1000)).toMatchObject({ peer: "transport" });
  for (const report of [undefined, 7, "socket", ["call"]]) {
    expect(readPeer(report, 1000)).toBeUndefined();
  }
});
