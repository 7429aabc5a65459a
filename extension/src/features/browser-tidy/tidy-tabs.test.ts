import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Tab } from "../../platform/tabs.ts";
import { quietTabs } from "./quiet-tabs.ts";
import { closedTabs } from "./undo-store.ts";
import { closeAll, reopenAll, sleepAll } from "./tidy-tabs.ts";
import { sampleTab as tab } from "./test-data/sample-tab.ts";

const done: string[] = [];
let open: Tab[];
/** The address that the browser refuses to open. */
let unopenable: string | undefined;

beforeEach(() => {
  fakeBrowser.reset();
  done.length = 0;
  unopenable = undefined;
  open = [tab(1), tab(2), tab(3), tab(4)];
  Object.assign(fakeBrowser.tabs, {
    query: async () => open,
    discard: async (id: number) => void done.push(`asleep ${id}`),
    remove: async (id: number) => void done.push(`closed ${id}`),
    create: async ({ url = "" }: { url?: string }) => {
      if (url === unopenable) throw new Error("refused");
      done.push(`opened ${url.at(-1)}`);
    },
  });
});

test("a tab that was used again or started to play is left alone", async () => {
  const chosen = quietTabs(open, 1_000);
  open = [
    tab(1, { active: true }),
    tab(2, { audible: true }),
    tab(3, { lastAccessed: 999 }),
    tab(4),
  ];
  expect(await sleepAll(chosen)).toBe(1);
  expect(await closeAll(chosen)).toBe(1);
  expect(done).toEqual(["asleep 4", "closed 4"]);
});

test("a tab is reopened with the address it had when it was closed", async () => {
  const chosen = quietTabs(open, 1_000);
  open = [tab(1, { url: "https://val-de-brume.exemple/moved" })];
  await closeAll(chosen);
  expect((await closedTabs.read()).map(({ url }) => url)).toEqual([
    "https://val-de-brume.exemple/moved",
  ]);
});

test("tabs closed in two steps are reopened from left to right, the last step first", async () => {
  await closeAll(quietTabs([tab(3), tab(4)], 1_000));
  await closeAll(quietTabs([tab(1), tab(2)], 1_000));
  done.length = 0;
  expect(await reopenAll()).toBe(4);
  expect(done).toEqual(["opened 1", "opened 2", "opened 3", "opened 4"]);
});

test("if reopening fails half-way, the remaining tabs can still be reopened", async () => {
  await closeAll(quietTabs(open, 1_000));
  unopenable = "https://val-de-brume.exemple/3";
  await expect(reopenAll()).rejects.toThrow("refused");
  expect((await closedTabs.read()).map(({ index }) => index)).toEqual([4, 3]);
});
