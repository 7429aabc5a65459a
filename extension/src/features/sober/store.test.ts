import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import {
  addSite,
  pauseUntilTomorrow,
  removeSite,
  resumeEverywhere,
  setEverywhere,
} from "./choices.ts";
import { readSite } from "./read-site.ts";
import { isChosen, tomorrowMs } from "./sober-state.ts";
import { changePages, readPages, readSober } from "./store.ts";

beforeEach(emptyBrowser);

test("a site covers its subdomains, and no other site with the same ending", async () => {
  await addSite("a.example");
  const sober = await readSober();
  expect(["a.example", "www.a.example"].map((host) => isChosen(sober, host))).toEqual([true, true]);
  expect(["b.example", "not-a.example"].map((host) => isChosen(sober, host))).toEqual([
    false,
    false,
  ]);
});

test("a covered site is not listed again, and is removed with the entry that covers it", async () => {
  await addSite("a.example");
  await addSite("blog.a.example");
  expect((await readSober()).sites).toEqual(["a.example"]);
  await removeSite("blog.a.example");
  expect((await readSober()).sites).toEqual([]);
});

test.each([
  ["exemple.fr", "exemple.fr"],
  [" https://www.Exemple.fr/page?x#y ", "exemple.fr"],
  ["éxemple.fr", "xn--xemple-9ua.fr"],
  ["http://localhost:8080/", "localhost"],
])("%s is read as %s", (typed, site) => expect(readSite(typed)).toBe(site));

test.each(["", "exemple", "deux mots.fr", "http://[::1]/"])("%s is not a site", (typed) =>
  expect(readSite(typed)).toBeUndefined(),
);

test("a pause ends at local midnight", () => {
  expect(new Date(tomorrowMs(new Date(2026, 10, 25, 23, 59)))).toEqual(new Date(2026, 10, 26));
});

test("resuming ends the pause of the day and of one tab only", async () => {
  await pauseUntilTomorrow();
  const tab = { tabId: 1, origin: "https://a.example" };
  const other = { tabId: 2, origin: "https://a.example" };
  await changePages((pages) => ({ ...pages, paused: [tab, other] }));
  await resumeEverywhere(1);
  expect((await readSober()).pausedUntilMs).toBeUndefined();
  expect((await readPages()).paused).toEqual([other]);
});

test("an invalid stored value reads as no choice", async () => {
  const nothing = { everywhere: false, sites: [] };
  await writeValues({ sober: { version: 1, sober: { sites: ["A B"] } } });
  expect(await readSober()).toEqual(nothing);
  await writeValues({
    sober: { version: 2, sober: { sites: ["a.example"] } },
  });
  expect(await readSober()).toEqual(nothing);
  await fakeBrowser.storage.session.set({ "sober-pages": { paused: "all" } });
  expect(await readPages()).toEqual({ paused: [], opened: [] });
});

test("a policy that sets the mode outweighs the person, and one that recommends it does not", async () => {
  const isEverywhere = async () => (await readSober()).everywhere;
  await fakeBrowser.storage.managed.set({ recommended: { lowDataMode: "everywhere" } });
  expect(await isEverywhere()).toBe(true);
  await setEverywhere(false);
  expect(await isEverywhere()).toBe(false);
  await fakeBrowser.storage.managed.set({ lowDataMode: "everywhere" });
  await addSite("a.example");
  expect(await isEverywhere()).toBe(true);
  await fakeBrowser.storage.managed.clear();
  expect(await readSober()).toEqual({ everywhere: false, sites: ["a.example"] });
});
