import { request, sampleVisit } from "@digital-cleanup/page-weight/sample-records";
import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "../../../platform/browser.ts";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { saveSetting } from "../../../platform/settings/settings.ts";
import { openPromptJournal } from "../visits/test-data/open-prompt-journal.ts";
import { openPageReading } from "./page-reading.ts";

const tab = {
  id: 7,
  index: 0,
  highlighted: true,
  active: true,
  pinned: false,
  incognito: false,
  url: "https://site.example/",
};
let journal: ReturnType<typeof openPromptJournal>;
const executeScript = vi.fn<() => Promise<unknown>>();

beforeEach(async () => {
  await emptyBrowser();
  vi.stubGlobal("location", { search: "" });
  vi.spyOn(browser.tabs, "query").mockResolvedValue([tab]);
  executeScript.mockReset().mockResolvedValue([]);
  Object.assign(browser, {
    scripting: { executeScript },
    permissions: { contains: async () => true },
  });
  journal = openPromptJournal();
  await journal.update((state, append) => {
    state.visits.push(sampleVisit());
    append(state.visits[0]!, [request({ requestId: "1" })]);
  });
});

// A reading lasts as long as its popup: this test comes before others leave theirs open.
test("the records of a measured page are read once to open the popup", async () => {
  const get = vi.spyOn(browser.storage.session, "get");
  const { state } = openPageReading();
  await vi.waitFor(() => expect(state()).toMatchObject({ document: "page" }));
  await vi.waitFor(() => expect(executeScript).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 50));
  const ofRecords = get.mock.calls.filter(([keys]) =>
    JSON.stringify(keys).includes("transfer/records"),
  );
  expect(ofRecords.length).toBe(1);
});

test("a measured page has figures although its observer has not answered yet", async () => {
  executeScript.mockReturnValue(new Promise(() => {}));
  const { state } = openPageReading();
  await vi.waitFor(() => expect(state()).toMatchObject({ document: "page" }));
});

test("figures that arrive while the popup is open are shown", async () => {
  const { state } = openPageReading();
  await vi.waitFor(() => expect(state()).toMatchObject({ transfer: { requests: 1 } }));
  await journal.update((current, append) =>
    append(current.visits[0]!, [request({ requestId: "2", urlHash: 2 })]),
  );
  await vi.waitFor(() => expect(state()).toMatchObject({ transfer: { requests: 2 } }));
});

test("a page that lets no extension in is closed", async () => {
  executeScript.mockRejectedValue(new Error("Cannot access contents of the page"));
  const { state } = openPageReading();
  await vi.waitFor(() => expect(state()).toBe("closed"));
});

test("no page is observed while a person has turned the feature off", async () => {
  await saveSetting("disabledFeatures", ["transfer"]);
  const { level, state } = openPageReading();
  await vi.waitFor(() => expect(level()).toBe("off"));
  expect(state()).toBe("reading");
  expect(executeScript).not.toHaveBeenCalled();
});
