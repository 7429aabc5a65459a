import { defaultCeilings, totalsVector, zeroTotals } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { ceilingRiseProblem, exceedsCeilings, raisedCeilings } from "./ceilings.ts";

const ceilings = { ...defaultCeilings, files: 100, devices: 5, bytes: 1000 };

test("the sum of measured and declared is compared, and a total equal to the ceiling is allowed", () => {
  const totals = zeroTotals();
  totals.measured.files = 60;
  totals.declared.files = 40;
  expect(exceedsCeilings(totalsVector(totals), ceilings)).toBe(false);
  totals.declared.files = 41;
  expect(exceedsCeilings(totalsVector(totals), ceilings)).toBe(true);
});

test("devices of all types and states are added up", () => {
  const totals = zeroTotals();
  totals.declared.devices = {
    smartphone: { working: 2, broken: 1 },
    other: { working: 0, broken: 2 },
  };
  expect(exceedsCeilings(totalsVector(totals), ceilings)).toBe(false);
  totals.measured.devices = { tablet: { working: 1, broken: 0 } };
  expect(exceedsCeilings(totalsVector(totals), ceilings)).toBe(true);
});

test("bytes by category are not added to bytes", () => {
  const totals = zeroTotals();
  totals.measured.bytes = 1000;
  totals.measured.bytesByCategory = { media: 600, apps: 400 };
  expect(exceedsCeilings(totalsVector(totals), ceilings)).toBe(false);
});

test("ceilings are raised and never lowered", () => {
  expect(raisedCeilings(ceilings, { files: 200, devices: 1 })).toEqual({ ...ceilings, files: 200 });
});

describe("a rise of ceilings", () => {
  test("at least doubles each ceiling that it names", () => {
    expect(ceilingRiseProblem(ceilings, { files: 200 }, [])).toBeUndefined();
    expect(ceilingRiseProblem(ceilings, { files: 199 }, [])).toBe("tooSmall");
    expect(ceilingRiseProblem(ceilings, { files: 200, devices: 9 }, [])).toBe("tooSmall");
    expect(ceilingRiseProblem(ceilings, {}, [])).toBe("tooSmall");
  });

  test("may stop at the maximum of a contribution", () => {
    const high = { ...ceilings, files: 600_000 };
    expect(ceilingRiseProblem(high, { files: 1_000_000 }, [])).toBeUndefined();
    expect(ceilingRiseProblem({ ...high, files: 1_000_000 }, { files: 1_000_000 }, [])).toBe(
      "tooSmall",
    );
  });

  test("happens three times for each ceiling", () => {
    const earlier = [{ files: 10 }, { files: 20 }, { files: 40 }, { devices: 2 }];
    expect(ceilingRiseProblem(ceilings, { files: 200 }, earlier)).toBe("tooMany");
    expect(ceilingRiseProblem(ceilings, { devices: 10 }, earlier)).toBeUndefined();
  });
});
