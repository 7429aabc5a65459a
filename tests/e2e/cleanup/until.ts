import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";

/** Below the limit of a test, which ends it without a reason. A busy machine is slow. */
const limitMs = 100_000;

/** Resolves once `condition` does to `true`. Checks often: a test may have to act in the middle of a removal. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + limitMs;
  while (!(await condition())) {
    assert.ok(performance.now() < endMs, `waited in vain: ${String(condition)}`);
    await wait(3);
  }
}
