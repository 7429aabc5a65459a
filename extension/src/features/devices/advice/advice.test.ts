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

describe("a person's own device", () => {
  test("that works and is in use is kept a year longer, then given", () => {
    expect(atHome({ use: "inUse" })).toEqual(["keepLonger", "erase", "reuse"]);
  });

  test("that works and is in a drawer is used again, else erased and given for reuse", () => {
    expect(atHome({})).toEqual(["useAgain", "erase", "reuse"]);
  });

  test("is given for reuse up to ten years of age, and recycled above", () => {
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

  test("of unknown age is given for reuse, with a reason that mentions the age limit", () => {
    const [last] = adviceFor(aDevice(), { isWorkBuild: false, today: "2026-11-24" }).slice(-1);
    expect(last).toEqual({ kind: "reuse", reason: "stillWorksNoYear", source: "reen16" });
  });

  test("over ten years old in unknown condition is checked, then recycled", () => {
    expect(atHome({ status: "unknown", year: 2015 })).toEqual(["check", "erase", "recycle"]);
  });

  test("in unknown condition is checked first", () => {
    expect(atHome({ status: "unknown" })).toEqual(["check", "erase", "reuse", "recycle"]);
  });

  test("without memory has nothing to erase", () => {
    expect(atHome({ type: "screen" })).toEqual(["useAgain", "reuse"]);
  });

  test("entered in the work build has its work accounts removed before it leaves", () => {
    expect(atWork({})).toEqual(["useAgain", "workAccounts", "erase", "reuse"]);
  });
});

test("a device in use is mostly its making only where its electricity is low in carbon", () => {
  const screen = aDevice({ type: "screen", use: "inUse" });
  const reasonIn = (electricity: string) =>
    adviceFor(screen, { isWorkBuild: false, today: "2026-11-24", electricity })[0]?.reason;
  expect(reasonIn("FRA")).toBe("makingWeighs");
  expect(reasonIn("EU")).toBe("putsOffMaking");
});

describe("an employer's device", () => {
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

  test("is kept while it is in use and then returned, at any age", () => {
    const steps = ["keepLonger", "returnToIt"];
    expect(atWork({ owner: "employer", use: "inUse", year: 2010 })).toEqual(steps);
  });

  test("is returned to IT for repair if it is broken", () => {
    const [first] = adviceFor(aDevice({ owner: "employer", status: "broken" }), {
      isWorkBuild: true,
      today: "2026-11-24",
    });
    expect(first).toEqual({ kind: "returnToIt", reason: "repairIsTheirs", source: "guideRepair" });
  });
});

test("the reuse and recycling steps cite the law", () => {
  const last = (facts: Partial<Device>) =>
    adviceFor(aDevice(facts), { isWorkBuild: false, today: "2026-11-24" }).at(-1);
  expect(last({ year: 2016 })).toEqual({ kind: "reuse", reason: "stillWorks", source: "reen16" });
  expect(last({ year: 2010 })).toEqual({ kind: "recycle", reason: "tooOld", source: "reen16" });
});
