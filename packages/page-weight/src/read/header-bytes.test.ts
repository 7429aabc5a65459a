import { expect, test } from "vitest";
import { createHeaderModel } from "./header-bytes.ts";

const headers = [
  { name: "content-type", value: "text/css" },
  { name: "etag", value: '"abc"' },
];

test("HTTP/1.1 headers count as written", () => {
  const headerBytes = createHeaderModel();
  // "HTTP/1.1 200 OK" 15 + 2 · "content-type: text/css" 22 + 2 · 'etag: "abc"' 11 + 2 · empty line 2
  expect(headerBytes("site.example", "HTTP/1.1 200 OK", headers)).toBe(56);
  expect(headerBytes("site.example", "HTTP/1.1 200 OK", headers)).toBe(56);
});

test.each(["HTTP/1.1 200", "HTTP/2.0 200 "])(
  "headers of %o are compressed, and a repeated line is one byte",
  (statusLine) => {
    const headerBytes = createHeaderModel();
    // 18 + (12 + 8) × 0.78 = 15.6 → 16 + (4 + 5) × 0.78 = 7.02 → 7
    expect(headerBytes("site.example", statusLine, headers)).toBe(41);
    // 18 + 1 + 1
    expect(headerBytes("site.example", statusLine, headers)).toBe(20);
    expect(headerBytes("other.example", statusLine, headers)).toBe(41);
  },
);

test("the model forgets the host used longest ago after 100 hosts", () => {
  const headerBytes = createHeaderModel();
  headerBytes("site.example", "HTTP/1.1 200", headers);
  for (let host = 0; host < 100; host += 1) headerBytes(`${host}.example`, "HTTP/1.1 200", headers);
  expect(headerBytes("site.example", "HTTP/1.1 200", headers)).toBe(41);
});
