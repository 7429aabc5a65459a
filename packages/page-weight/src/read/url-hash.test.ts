import { expect, test } from "vitest";
import { urlHash } from "./url-hash.ts";

test("the fragment does not change the hash, the query does", () => {
  expect(urlHash("https://site.example/a?b=1#c")).toBe(urlHash("https://site.example/a?b=1"));
  expect(urlHash("https://site.example/a?b=1")).not.toBe(urlHash("https://site.example/a?b=2"));
});

test("ten thousand addresses have distinct hashes, all safe integers", () => {
  const hashes = Array.from({ length: 10_000 }, (_, page) =>
    urlHash(`https://site.example/${page}`),
  );
  expect(new Set(hashes).size).toBe(10_000);
  expect(hashes.every(Number.isSafeInteger)).toBe(true);
});
