import { expect, test } from "vitest";
import { siteOf } from "./site.ts";

test.each([
  ["static.example.org", "example.org"],
  ["www.exemple.gouv.fr", "exemple.gouv.fr"],
  ["shop.example.co.uk", "example.co.uk"],
  ["localhost", "localhost"],
  ["127.0.0.1", "127.0.0.1"],
  ["[::1]", "[::1]"],
])("%s belongs to %s", (host, site) => {
  expect(siteOf(host)).toBe(site);
});
