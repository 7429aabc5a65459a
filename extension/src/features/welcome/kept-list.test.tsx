import { beforeEach, expect, test } from "vitest";
import { saveSetting } from "../../platform/settings/settings.ts";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { renderView } from "../../ui/test-data/render-view.tsx";
import { KeptList } from "./kept-list.tsx";

beforeEach(emptyBrowser);

const names = async () =>
  Array.from((await renderView(<KeptList />)).matchAll(/<b>([^<]+)<\/b>/g), ([, name]) => name);

test("what is not stored is not in the list of what is stored", async () => {
  await saveSetting("siteHistory", "none");
  expect(await names()).not.toContain("Sites");
  expect(await renderView(<KeptList />)).toContain("without the names of sites");
});

test("everything that a new installation may store has a line with its time", async () => {
  expect(await names()).toEqual([
    "The size of pages",
    "Sites",
    "Your clean-ups",
    "Your devices",
    "Your answers to suggestions",
    "Your contribution to an event",
    "The log of what left",
  ]);
  const html = await renderView(<KeptList />);
  expect(html).toContain("until you leave the event");
  expect(html).toContain("for one year: the last 300");
});

test("a feature that is switched off stores nothing", async () => {
  await saveSetting("disabledFeatures", ["habits", "devices", "challenge", "transfer"]);
  expect(await names()).toEqual(["Your clean-ups", "The log of what left"]);
});
