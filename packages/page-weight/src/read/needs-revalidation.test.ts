import { expect, test } from "vitest";
import { needsRevalidation } from "./needs-revalidation.ts";

const read = (headers: Record<string, string>) =>
  needsRevalidation(Object.entries(headers).map(([name, value]) => ({ name, value })));
const now = "Fri, 27 Nov 2026 10:00:00 GMT";
const earlier = "Thu, 26 Nov 2026 10:00:00 GMT";

test.each<[string, Record<string, string>]>([
  ["no-cache", { "Cache-Control": "private, no-cache" }],
  [
    "max-age=0",
    { "cache-control": "public, max-age=0, must-revalidate", "last-modified": earlier },
  ],
  ["an Expires in the past", { expires: earlier, date: now }],
  ["an Expires that is no date", { expires: "0", date: now, "last-modified": earlier }],
  ["Vary: *", { "cache-control": "max-age=60", vary: "*" }],
  ["an entity tag alone", { etag: '"v1"' }],
])("a cached response with %s is used only once the server confirms it", (_name, headers) => {
  expect(read(headers)).toBe(true);
});

test.each<[string, Record<string, string>]>([
  ["max-age", { "Cache-Control": "public, max-age=3600" }],
  [
    "a max-age that Expires contradicts",
    { "cache-control": "max-age=60", expires: "0", date: now },
  ],
  ["an Expires in the future", { expires: now, date: earlier }],
  ["Last-Modified alone", { "last-modified": earlier }],
  ["stale-while-revalidate", { "cache-control": "max-age=0, stale-while-revalidate=60" }],
])("a cached response with %s may be used without asking", (_name, headers) => {
  expect(read(headers)).toBe(false);
});
