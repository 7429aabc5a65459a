import { setImmediate as letOthersRun } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createAdaptiveLimit } from "./adaptive-limit.ts";

/** A clock that stands still until everything waits, then jumps to the next end of a wait. */
function createClock() {
  let now = 0;
  const sleepers: { endMs: number; wake: () => void }[] = [];
  return {
    nowMs: () => now,
    sleepUntil: (endMs: number) => new Promise<void>((wake) => sleepers.push({ endMs, wake })),
    run: async (work: Promise<unknown>) => {
      let isDone = false;
      void work.then(() => (isDone = true));
      for (;;) {
        await letOthersRun();
        if (isDone) return now;
        const next = sleepers.toSorted((a, b) => a.endMs - b.endMs)[0]!;
        sleepers.splice(sleepers.indexOf(next), 1);
        now = next.endMs;
        next.wake();
      }
    },
  };
}
type Clock = ReturnType<typeof createClock>;
const bytes = 100_000;

/** One head: reads are served one after the other, and between two of those that wait together it has to seek. */
function slowStick(clock: Clock, isBusy: () => boolean = () => true) {
  let freeAtMs = 0;
  let inside = 0;
  return async () => {
    inside += 1;
    const seekMs = inside > 1 && isBusy() ? 12 : 0;
    freeAtMs = Math.max(freeAtMs, clock.nowMs()) + 5 + seekMs;
    await clock.sleepUntil(freeAtMs);
    inside -= 1;
  };
}
/** Every read takes 20 ms, however many run at once. */
const distantServer = (clock: Clock) => () => clock.sleepUntil(clock.nowMs() + 20);

/** The time of 2,000 reads, 16 offered at once, and how many were inside the disk at the end. */
async function timeOf(
  makeDisk: (clock: Clock) => () => Promise<void>,
  levels: "adaptive" | number,
) {
  const clock = createClock();
  const disk = makeDisk(clock);
  const limit = createAdaptiveLimit({
    max: levels === "adaptive" ? 16 : levels,
    // A clock that stands still measures nothing, so that the limit never changes.
    nowMs: levels === "adaptive" ? clock.nowMs : () => 0,
  });
  const reads = Array.from({ length: 2000 }, () => limit(bytes, disk));
  return clock.run(Promise.all(reads));
}

describe("a disk that serves one read faster than many", () => {
  test("is read one at a time, after a short trial", async () => {
    const [single, many, adaptive] = [
      await timeOf(slowStick, 1),
      await timeOf(slowStick, 16),
      await timeOf(slowStick, "adaptive"),
    ];
    expect(single).toBe(10_000); // 2,000 × 5 ms
    expect(many).toBeGreaterThan(3 * single);
    expect(adaptive).toBeLessThan(1.2 * single);
  });

  test("is read many at a time again once it is faster so", async () => {
    const clock = createClock();
    const isStick = () => clock.nowMs() < 4000;
    const stick = slowStick(clock, isStick);
    const server = distantServer(clock);
    const limit = createAdaptiveLimit({ max: 16, nowMs: clock.nowMs });
    const disk = () => (isStick() ? stick() : server());
    const time = await clock.run(
      Promise.all(Array.from({ length: 4000 }, () => limit(bytes, disk))),
    );
    // One at a time, the rest alone would take more than 3,000 × 20 ms.
    expect(time).toBeLessThan(25_000);
  });
});

test("a disk that serves many at once is read so, and trials cost little", async () => {
  const [single, many, adaptive] = [
    await timeOf(distantServer, 1),
    await timeOf(distantServer, 16),
    await timeOf(distantServer, "adaptive"),
  ];
  expect(single).toBe(40_000); // 2,000 × 20 ms
  expect(many).toBe(2500); // 125 × 20 ms
  expect(adaptive).toBeLessThan(1.35 * many);
});

test("a fast disk is not slowed down by a trial", async () => {
  const clock = createClock();
  const limit = createAdaptiveLimit({ max: 16, nowMs: clock.nowMs });
  const disk = () => clock.sleepUntil(clock.nowMs() + 1);
  const reads = Array.from({ length: 16_000 }, () => limit(bytes, disk));
  expect(await clock.run(Promise.all(reads))).toBe(1000); // 16,000 / 16 × 1 ms
});

test("a read of many small files counts the opening of each", async () => {
  const clock = createClock();
  const limit = createAdaptiveLimit({ max: 16, nowMs: clock.nowMs });
  const disk = () => clock.sleepUntil(clock.nowMs() + 40);
  // 16 files of 4 KiB in 40 ms, 16 times at once: 6,400 openings a second, which is no slow disk.
  const reads = Array.from({ length: 800 }, () => limit(16 * 4096, disk, 16));
  expect(await clock.run(Promise.all(reads))).toBe(2000); // 800 / 16 × 40 ms
});

test("a read that fails makes room for the next one", async () => {
  const limit = createAdaptiveLimit({ max: 1, nowMs: () => 0 });
  const failing = limit(1, () => Promise.reject(new Error("locked")));
  const next = limit(1, async () => "read");
  await expect(failing).rejects.toThrow("locked");
  expect(await next).toBe("read");
});
