import { expect, test } from "vitest";
import { siteFromHost } from "./site-from-host.ts";

test.each([
  ["static.example.org", "example.org"],
  ["www.exemple.gouv.fr", "exemple.gouv.fr"],
  ["shop.example.co.uk", "example.co.uk"],
  ["localhost", "localhost"],
  ["127.0.0.1", "127.0.0.1"],
  ["[::1]", "[::1]"],
])("the site of %s is %s", (host, site) => {
  expect(siteFromHost(host)).toBe(site);
});
