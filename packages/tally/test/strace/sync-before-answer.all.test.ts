import { describe, expect, test } from "vitest";
import { isEveryCheckRequired } from "../support/every-check.ts";
import { canTrace, type SyncOrder, syncOrder } from "./sync-order.ts";
import { traceContributions } from "./trace-contributions.ts";

const orderWith = async (clients: number): Promise<SyncOrder> =>
  syncOrder(await traceContributions(clients));

describe.skipIf(!isEveryCheckRequired && !canTrace())("the system calls of a server", () => {
  test("show that each contribution is synced before its answer", async () => {
    const { answers, early, syncs } = await orderWith(1);
    expect({ answers, early }).toEqual({ answers: 200, early: 0 });
    expect(syncs).toBeGreaterThanOrEqual(200);
  });

  test("show it for eight clients that share syncs", async () => {
    const { answers, early, syncs } = await orderWith(8);
    expect({ answers, early }).toEqual({ answers: 200, early: 0 });
    expect(syncs).toBeLessThan(200);
  });
});
