import { expect, test } from "vitest";
import { findEmbed, embeds } from "./embeds.ts";
import { dynamicRules, sessionRules } from "./build-rules.ts";
import { noSober } from "../sober-state.ts";

const own = { embedPage: "chrome-extension://changing/sober-embed.html", host: "ours" };
const rulesFor = (sites: string[], everywhere = false) =>
  dynamicRules({ everywhere, sites }, own, 0);

test("there are no rules before a site is chosen or while the mode is paused", () => {
  expect(dynamicRules(noSober, own, 0)).toEqual([]);
  const paused = { everywhere: true, sites: [], pausedUntilMs: 1_000 };
  expect(dynamicRules(paused, own, 999)).toEqual([]);
  expect(dynamicRules(paused, own, 1_000).length).toBeGreaterThan(0);
});

test("hundreds of sites need as many rules as one, with unique ids", () => {
  const sites = Array.from({ length: 300 }, (_, index) => `site-${index}.example`);
  const [one, many] = [rulesFor(["a.example"]), rulesFor(sites)];
  expect(many.map(({ id }) => id)).toEqual(one.map(({ id }) => id));
  // Save-Data for pages, for their resources, fonts, and one rule per embed.
  expect(one.length).toBe(3 + embeds.length);
  expect(new Set(one.map(({ id }) => id)).size).toBe(one.length);
});

test("rules for chosen sites name those sites; rules for everywhere exclude the extension's pages", () => {
  expect(rulesFor(["a.example"]).find(({ id }) => id === 3)?.condition).toEqual({
    initiatorDomains: ["a.example"],
    domainType: "thirdParty",
    resourceTypes: ["font"],
  });
  expect(rulesFor([], true).find(({ id }) => id === 3)?.condition).toEqual({
    excludedInitiatorDomains: ["ours"],
    domainType: "thirdParty",
    resourceTypes: ["font"],
  });
});

test("a paused page is allowed with the highest priority, in its tab only", () => {
  const [pause, ...others] = sessionRules(
    { paused: [{ tabId: 7, origin: "https://a.example" }], opened: [] },
    own,
  );
  expect(others).toEqual([]);
  expect(pause).toMatchObject({
    priority: 2,
    action: { type: "allow" },
    condition: { tabIds: [7] },
  });
  expect(sessionRules({ paused: [], opened: [] }, own)).toEqual([]);
});

test("an opened embed gets the origin of its page as referrer, without a path", () => {
  const [rule] = sessionRules(
    { paused: [], opened: [{ tabId: 7, origin: "https://a.example" }] },
    own,
  );
  expect(rule?.condition).toEqual({
    tabIds: [7],
    initiatorDomains: ["ours"],
    resourceTypes: ["sub_frame"],
  });
  expect(rule?.action.requestHeaders).toEqual([
    { header: "referer", operation: "set", value: "https://a.example/" },
  ]);
});

test.each([
  ["https://www.youtube.com/embed/abc?start=3", "YouTube"],
  ["https://www.youtube-nocookie.com/embed/abc", "YouTube"],
  ["https://player.vimeo.com/video/1", "Vimeo"],
  ["https://www.google.com/maps/embed?pb=1", "Google Maps"],
  ["https://www.facebook.com/v19.0/plugins/post.php", "Facebook"],
  ["https://www.openstreetmap.org/export/embed.html", "OpenStreetMap"],
])("%s is an embed of %s", (address, provider) => {
  expect(findEmbed(address)?.provider).toBe(provider);
});

test.each([
  "https://www.google.com/recaptcha/api2/anchor",
  "https://www.facebook.com/login.php",
  "https://youtube.com.evil.example/embed/abc",
  "https://evil.example/?https://www.youtube.com/embed/abc",
  "javascript:alert(1)//https://www.youtube.com/embed/abc",
  "not an address",
])("%s is no embed", (address) => {
  expect(findEmbed(address)).toBeUndefined();
});
