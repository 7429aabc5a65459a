import { afterAll, beforeAll, expect, test } from "vitest";
import { openTally, type OpenTally } from "./support/open-tally.ts";
import { fillPages, pageRoutes } from "./support/page-routes.ts";

let tally: OpenTally;
beforeAll(async () => {
  tally = await openTally({ creation: { policy: "open" } });
  await fillPages(tally);
});
afterAll(() => tally.close());

test.each([...Object.values(pageRoutes).flat(), "/nowhere"])(
  "%s has a strict content security policy and no inline style or script",
  async (path) => {
    const response = await tally.app.request(path);
    const { headers } = response;
    const policy = headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    const html = await response.text();
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]*(src=|type="application\/json"))/);
  },
);

const ofCode = [...Object.keys(pageRoutes), "/o/:code"].filter((route) => route.includes(":code"));

test.each(ofCode)("%s is not found for an unknown code", async (route) => {
  const { status } = await tally.app.request(route.replace(":code", "NOPE"));
  expect(status).toBe(404);
});

test.each(ofCode)(
  "%s with a code in small letters leads to the page of the code",
  async (route) => {
    const small = await tally.app.request(`${route.replace(":code", "brume")}?lang=fr`);
    expect(small.headers.get("location")).toBe(`${route.replace(":code", "BRUME")}?lang=fr`);
  },
);
