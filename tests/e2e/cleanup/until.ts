import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";

/** Resolves once `condition` does to `true`. Checks often: a test may have to act in the middle of a removal. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + 30_000;
  while (!(await condition())) {
    assert.ok(performance.now() < endMs, `waited in vain: ${String(condition)}`);
    await wait(3);
  }
}
