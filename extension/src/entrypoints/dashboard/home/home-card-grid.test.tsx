import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { participation } from "../../../features/challenge/test-data/participation.ts";
import { saveSetting } from "../../../platform/settings/settings.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { HomeCardGrid } from "./home-card-grid.tsx";

beforeEach(emptyBrowser);

const nothing = { joined: undefined, suggestions: undefined, aside: undefined };
const everything = {
  joined: participation(),
  suggestions: {
    month: "2027-03",
    sums: { accepted: 1, dismissed: 0, acted: 0, emails: 0, emailBytes: 0, unsubscribes: 0 },
  },
  aside: { files: 41, bytes: 312_000_000, isKnown: true },
};
const titles = async (view: Parameters<typeof renderView>[0]) =>
  Array.from((await renderView(view)).matchAll(/<h2[^>]* id="([\w-]+)"/g), ([, id]) => id);

test("without event, suggestion or file set aside, there is no card", async () => {
  expect(await renderView(<HomeCardGrid {...nothing} />)).toBe("");
  const aside = { files: 0, bytes: 0, isKnown: true };
  expect(await renderView(<HomeCardGrid {...nothing} aside={aside} />)).toBe("");
  // A change was interrupted: files may be set aside.
  const unknown = { ...aside, isKnown: false };
  expect(await renderView(<HomeCardGrid {...nothing} aside={unknown} />)).not.toBe("");
});

test("the event comes first, then the suggestions, then the files set aside", async () => {
  expect(await titles(<HomeCardGrid {...everything} />)).toEqual([
    "home-event-title",
    "home-suggestions-title",
    "to-aside",
  ]);
});

test("the event of a policy is a card until one is joined", async () => {
  await fakeBrowser.storage.managed.set({ event: "BRUME27@menage.exemple.fr" });
  const html = await renderView(<HomeCardGrid {...nothing} />);
  expect(html).toContain("Your organisation takes part in an event");
  expect(html).toContain('href="#challenge/BRUME27%40menage.exemple.fr"');
  expect(await titles(<HomeCardGrid {...everything} />)).not.toContain("proposed-event");
});

test("a feature that is switched off has no card", async () => {
  await saveSetting("disabledFeatures", ["challenge", "habits", "cleanup"]);
  expect(await renderView(<HomeCardGrid {...everything} />)).toBe("");
});
