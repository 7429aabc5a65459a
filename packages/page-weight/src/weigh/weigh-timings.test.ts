import { expect, test } from "vitest";
import { weighTimings } from "./weigh-timings.ts";

const entry = (name: string, encodedBodySize: number, initiatorType = "img") => ({
  name,
  initiatorType,
  startTime: 10,
  duration: 20,
  workerStart: 0,
  transferSize: encodedBodySize + 300,
  encodedBodySize,
  decodedBodySize: encodedBodySize,
});

test("the bodies of a page count, with nominal headers, as a lower bound", () => {
  const page = weighTimings([
    entry("https://site.example/", 2_000, "navigation"),
    entry("https://cdn.test/a.png", 5_000),
    entry("data:image/png;base64,AAAA", 4),
  ]);
  expect(page.bytesByBasis).toEqual({ exact: 0, header: 0, timing: 7_000, estimated: 600 });
  expect([page.isLowerBound, page.bytesThirdParty]).toEqual([true, 5_300]);
});

test("a cached entry counts nothing, and one whose site hides its size is estimated", () => {
  const cached = { ...entry("https://site.example/a.png", 5_000), transferSize: 0 };
  expect(weighTimings([cached]).bytesDown).toBe(0);
  const hidden = { ...entry("https://cdn.test/a.png", 0), transferSize: 0 };
  const page = weighTimings([entry("https://site.example/", 2_000, "navigation"), hidden]);
  expect(page.requestsHidden).toBe(1);
  expect(page.bytesByBasis.estimated).toBeGreaterThan(600);
});

test("no entries weigh nothing", () => {
  expect(weighTimings([]).bytesDown).toBe(0);
});
