import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { saveSetting } from "../../../platform/settings/settings.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { LeverCard } from "./lever-card.tsx";

beforeEach(emptyBrowser);

const matches = (html: string, pattern: RegExp) =>
  Array.from(html.matchAll(pattern), ([, found]) => found);

test("the levers stand in the order of what they change, the device first, each with its section", async () => {
  const html = await renderView(<LeverCard conditions={{ geography: "FR" }} />);
  expect(matches(html, /data-lever="(\w+)"/g)).toEqual([
    "keptDevice",
    "video",
    "attachment",
    "files",
  ]);
  expect(matches(html, /class="btn" href="#([\w-]+)"/g)).toEqual([
    "devices",
    "habits",
    "habits",
    "cleanup",
  ]);
  // 37,018 g for a laptop, 4,477 g between HD and SD.
  expect(html).toMatch(/central value 37\skg/);
  expect(html).toMatch(/central value 4\.5\skg/);
  expect(html).toContain("almost nothing in the short term");
});

test("a lever has no button to a section that is switched off", async () => {
  await saveSetting("disabledFeatures", ["habits", "devices"]);
  expect(
    matches(
      await renderView(<LeverCard conditions={{ geography: "FR" }} />),
      /class="btn" href="#([\w-]+)"/g,
    ),
  ).toEqual(["cleanup"]);
});

test("on a device of the organisation, the person is not asked to decide about it", async () => {
  await fakeBrowser.storage.managed.set({ organisation: "Ville de Valdebrume" });
  const html = await renderView(<LeverCard conditions={{ geography: "FR" }} />);
  expect(html).toContain("Your organisation decides when to replace it.");
  expect(html).not.toContain('data-lever="keptDevice"');
});
