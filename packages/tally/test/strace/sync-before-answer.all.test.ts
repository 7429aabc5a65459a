import { describe, expect, test } from "vitest";
import { brokenServer } from "../broken/broken-server.ts";
import { builtServer } from "../support/servers/run-tally.ts";
import { checkSyncOrder } from "../crash/durability-checks.ts";
import { isEveryCheckRequired } from "../support/every-check.ts";
import { canTrace } from "./sync-order.ts";

describe.skipIf(!isEveryCheckRequired && !canTrace())("the system calls of a server", () => {
  test("show that each contribution is synced before its answer", async () => {
    const { answers, early, syncs } = await checkSyncOrder(builtServer, 1);
    expect({ answers, early }).toEqual({ answers: 200, early: 0 });
    expect(syncs).toBeGreaterThanOrEqual(200);
  });

  test("show it for eight clients that share syncs", async () => {
    const { answers, early, syncs } = await checkSyncOrder(builtServer, 8);
    expect({ answers, early }).toEqual({ answers: 200, early: 0 });
    expect(syncs).toBeLessThan(200);
  });

  test("reveal a server that leaves syncing to the system", async () => {
    const { answers, early } = await checkSyncOrder(brokenServer("no-sync"), 1);
    expect({ answers, early }).toEqual({ answers: 200, early: 200 });
  });

  test("reveal a server that answers before it writes", async () => {
    const { answers, early } = await checkSyncOrder(brokenServer("ack-before-commit"), 1);
    expect(answers).toBe(200);
    expect(early).toBeGreaterThan(100);
  });
});
