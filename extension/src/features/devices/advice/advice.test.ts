import { describe, expect, test } from "vitest";
import { adviceFor } from "./advice.ts";
import type { Device } from "../inventory/device.ts";
import { aDevice } from "../inventory/test-data/device.ts";

const adviceOn =
  (isWorkBuild: boolean) =>
  (facts: Partial<Device>): string[] =>
    adviceFor(aDevice(facts), { isWorkBuild, today: "2026-11-24" }).map(({ kind }) => kind);
const atHome = adviceOn(false);
const atWork = adviceOn(true);

describe("a device of one's own", () => {
  test("that works and is used is kept a year longer, and given only then", () => {
    expect(atHome({ use: "inUse" })).toEqual(["keepLonger", "erase", "reuse"]);
  });

  test("that works in a drawer goes back to use, else to reuse once erased", () => {
    expect(atHome({})).toEqual(["useAgain", "erase", "reuse"]);
  });

  test("goes to reuse at ten years of age and to recycling above", () => {
    // 2026 − 2016 = 10, which is not over 10; 2026 − 2015 = 11.
    expect(atHome({ year: 2016 }).at(-1)).toBe("reuse");
    expect(atHome({ year: 2015 }).at(-1)).toBe("recycle");
  });

  test("that is broken is repaired first, and recycled if it cannot be", () => {
    expect(atHome({ status: "broken" })).toEqual(["repair", "erase", "recycle"]);
  });

  test("that is broken and over ten years old goes to recycling", () => {
    expect(atHome({ status: "broken", year: 2014 })).toEqual(["erase", "recycle"]);
  });

  test("of which nobody knows the year goes to reuse, and the step says what age would change", () => {
    const [last] = adviceFor(aDevice(), { isWorkBuild: false, today: "2026-11-24" }).slice(-1);
    expect(last).toEqual({ kind: "reuse", reason: "stillWorksNoYear", source: "reen16" });
  });

  test("over ten years old is recycled whether it works or not, so only its owner need try it", () => {
    expect(atHome({ status: "unknown", year: 2015 })).toEqual(["check", "erase", "recycle"]);
  });

  test("of which nobody knows whether it works is tried first", () => {
    expect(atHome({ status: "unknown" })).toEqual(["check", "erase", "reuse", "recycle"]);
  });

  test("that holds no data has nothing to erase", () => {
    expect(atHome({ type: "screen" })).toEqual(["useAgain", "reuse"]);
  });

  test("that is noted in a work browser loses the accounts of work before it leaves", () => {
    expect(atWork({})).toEqual(["useAgain", "workAccounts", "erase", "reuse"]);
  });
});

describe("a device of the employer", () => {
  test.each([atHome, atWork])(
    "is never given, sold, recycled or erased by the person",
    (advice) => {
      const states = (["working", "broken", "unknown"] as const).flatMap((status) =>
        [undefined, 2010, 2025].map((year) =>
          advice({ owner: "employer", status, ...(year && { year }) }),
        ),
      );
      expect(states).toEqual(states.map(() => ["returnToIt"]));
    },
  );

  test("serves on while it is in use, and goes back after that, however old", () => {
    const steps = ["keepLonger", "returnToIt"];
    expect(atWork({ owner: "employer", use: "inUse", year: 2010 })).toEqual(steps);
  });

  test("goes back to IT for repair when it is broken", () => {
    const [first] = adviceFor(aDevice({ owner: "employer", status: "broken" }), {
      isWorkBuild: true,
      today: "2026-11-24",
    });
    expect(first).toEqual({ kind: "returnToIt", reason: "repairIsTheirs", source: "guideRepair" });
  });
});

test("the rule of reuse and recycling names the law it comes from", () => {
  const last = (facts: Partial<Device>) =>
    adviceFor(aDevice(facts), { isWorkBuild: false, today: "2026-11-24" }).at(-1);
  expect(last({ year: 2016 })).toEqual({ kind: "reuse", reason: "stillWorks", source: "reen16" });
  expect(last({ year: 2010 })).toEqual({ kind: "recycle", reason: "tooOld", source: "reen16" });
});
