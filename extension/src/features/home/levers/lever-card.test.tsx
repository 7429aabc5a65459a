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
  expect(matches(html, /<a href="#([\w-]+)"/g)).toEqual(["devices", "habits", "habits", "cleanup"]);
  expect(matches(html, /<\/span><b>(.*?)<\/b>/g)).toEqual([
    "28 to 68",
    "3.7 to 14",
    "0.1 to 6.9",
    "almost nothing",
  ]);
});

test("a lever has no link to a section that is switched off", async () => {
  await saveSetting("disabledFeatures", ["habits", "devices"]);
  expect(
    matches(
      await renderView(<LeverCard conditions={{ geography: "FR" }} />),
      /<a href="#([\w-]+)"/g,
    ),
  ).toEqual(["cleanup"]);
});

test("on a device of the organisation, the person is not asked to decide about it", async () => {
  await fakeBrowser.storage.managed.set({ organisation: "Ville de Valdebrume" });
  const html = await renderView(<LeverCard conditions={{ geography: "FR" }} />);
  expect(html).toContain('data-lever="entrustedDevice"');
  expect(html).not.toContain('data-lever="keptDevice"');
});
