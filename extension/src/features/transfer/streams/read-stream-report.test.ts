import { expect, test } from "vitest";
import { createStreamReportReader } from "./read-stream-report.ts";

const url = "wss://site.example/live";

test("a report becomes an entry without its address", () => {
  let now = 5000;
  const read = createStreamReportReader(() => now);
  read([0, url, 100, 0]);
  now = 6000;
  const entry = read([0, url, 2_000, 30]);
  expect(entry).toMatchObject({
    stream: 0,
    host: "site.example",
    bytesDown: 2_000,
    bytesUp: 30,
    startedMs: 5000,
    endedMs: 6000,
  });
  expect(JSON.stringify(entry)).not.toContain("live");
});

test("decoded bytes are marked", () => {
  const read = createStreamReportReader(() => 0);
  expect(read([0, url, 100, 0, true])).toMatchObject({ isDecoded: true });
  expect(read([1, url, 100, 0, "yes"])).not.toHaveProperty("isDecoded");
});

test("the body of a request is marked", () => {
  const entry = createStreamReportReader(() => 0)([0, url, 0, 5_000_000, false, true]);
  expect(entry).toMatchObject({ bytesUp: 5_000_000, isUpload: true });
});

test("a call has neither address nor host", () => {
  const entry = createStreamReportReader(() => 0)([1, "call:", 900, 0]);
  expect(entry).toMatchObject({ peer: "call", urlHash: 0, host: "", bytesDown: 900 });
});

test.each([
  ["no array", { stream: 0 }],
  ["a negative count", [0, url, -1, 0]],
  ["a count that is no number", [0, url, "7", 0]],
  ["half a byte", [0, url, 0.5, 0]],
  ["a stream number above the maximum", [1001, url, 1, 0]],
  ["a relative address", [0, "/live", 1, 0]],
  ["an address of the extension", [0, "chrome-extension://abc/", 1, 0]],
  ["undefined", undefined],
])("%s is refused", (_name, report) => {
  expect(createStreamReportReader(() => 0)(report)).toBeUndefined();
});

test("more bytes than a fast connection carries are refused, and later reports are accepted", () => {
  let now = 0;
  const read = createStreamReportReader(() => now);
  // One second at 125,000 bytes a millisecond is 125 MB.
  expect(read([0, url, 125_000_001, 0])).toBeUndefined();
  expect(read([0, url, 125_000_000, 0])).toBeDefined();
  expect(read([0, url, 1, 0])).toBeUndefined();
  now = 1001;
  expect(read([0, url, 125_000, 0])).toBeDefined();
});

test("reports are limited to 200 a second", () => {
  let now = 0;
  const read = createStreamReportReader(() => now);
  const accepted = (count: number) =>
    Array.from({ length: count }, () => read([0, url, 1, 0])).filter(Boolean).length;
  expect(accepted(1000)).toBe(200);
  now = 500;
  expect(accepted(1000)).toBe(100);
});
