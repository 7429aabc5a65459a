import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSogoPage } from "../test/sogo-page.ts";

// A listing is repeated later, when the page of the test is gone.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const listOf = (path: string) =>
  `POST /SOGo/so/agent/Mail/0/${path}/view content-type=application/json X-XSRF-TOKEN=word {}`;

test("the menu of the trash lists it again, and what another device took before is not counted", async () => {
  const { events, request, press, sent } = createSogoPage();
  await request("view", {}, { mailboxes: [{ path: "Corbeille", type: "trash" }] });
  const listed = (n: number, usedSpace: string) => ({
    uids: Array.from({ length: n }, (_, at) => at),
    quotas: { usedSpace },
  });
  await request("folderCorbeille/view", {}, listed(79, "20000"));
  press(".sg-folder.delete");
  expect(sent).toEqual([listOf("folderCorbeille")]);
  await request("folderCorbeille/view", {}, listed(59, "8000"));
  await request("folderCorbeille/emptyTrash", "", { quotas: { usedSpace: "1000" } });
  // 8,000 − 1,000 = 7,000 kilobytes of 1,024.
  expect(events.find(({ type }) => type === "emptied")).toEqual({
    type: "emptied",
    folder: "trash",
    n: 59,
    bytes: 7_168_000,
  });
});

test("the button that deletes lists the trash again, if it is shown", async () => {
  const { request, press, sent } = createSogoPage();
  await request("view", {}, { mailboxes: [{ path: "INBOX/Mes choses", type: "trash" }] });
  await request("folderINBOX/view", {}, {});
  press("confirmDeleteSelectedMessages");
  expect(sent).toEqual([]);
  await request("folderINBOX/folderMes_SP_choses/view", {}, {});
  await request("folderINBOX/folderMes_SP_choses/12/view", "", {});
  await request("view", "", {});
  sent.length = 0;
  press("confirmDeleteSelectedMessages");
  expect(sent).toEqual([listOf("folderINBOX/folderMes_SP_choses")]);
});

test("a menu that stays open lists its folder again, until it is closed", () => {
  const { page, press, sent } = createSogoPage();
  page.isChoiceOpen = true;
  press(".sg-folder.delete");
  vi.advanceTimersByTime(15_000);
  expect(sent).toEqual([1, 2, 3].map(() => listOf("folderTrash")));
  page.isChoiceOpen = false;
  vi.advanceTimersByTime(60_000);
  expect(sent).toHaveLength(3);
  // Who leaves the page with a menu open is not listed for ever.
  page.isChoiceOpen = true;
  press(".sg-folder.delete");
  vi.advanceTimersByTime(3_600_000);
  expect(sent).toHaveLength(3 + 60);
});
