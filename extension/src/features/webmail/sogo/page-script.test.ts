import { afterEach, expect, test, vi } from "vitest";
import { createSogoPage } from "../test/sogo-page.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const listOf = (path: string) =>
  `POST /SOGo/so/agent/Mail/0/${path}/view content-type=application/json X-XSRF-TOKEN=word {}`;

test("the menu of the trash lists it again, and what another device took before is not counted", () => {
  const { events, request, press, sent } = createSogoPage();
  request("view", {}, { mailboxes: [{ path: "Corbeille", type: "trash" }] });
  const listed = (n: number, usedSpace: string) => ({
    uids: Array.from({ length: n }, (_, at) => at),
    quotas: { usedSpace },
  });
  request("folderCorbeille/view", {}, listed(79, "20000"));
  press(".sg-folder.delete");
  expect(sent).toEqual([listOf("folderCorbeille")]);
  request("folderCorbeille/view", {}, listed(59, "8000"));
  request("folderCorbeille/emptyTrash", "", { quotas: { usedSpace: "1000" } });
  // 8,000 − 1,000 = 7,000 kilobytes of 1,024.
  expect(events.find(({ type }) => type === "emptied")).toEqual({
    type: "emptied",
    folder: "trash",
    n: 59,
    bytes: 7_168_000,
  });
});

test("the button that deletes lists the trash again, if it is shown", () => {
  const { request, press, sent } = createSogoPage();
  request("view", {}, { mailboxes: [{ path: "INBOX/Mes choses", type: "trash" }] });
  request("folderINBOX/view", {}, {});
  press("confirmDeleteSelectedMessages");
  expect(sent).toEqual([]);
  request("folderINBOX/folderMes_SP_choses/view", {}, {});
  request("folderINBOX/folderMes_SP_choses/12/view", "", {});
  request("view", "", {});
  sent.length = 0;
  press("confirmDeleteSelectedMessages");
  expect(sent).toEqual([listOf("folderINBOX/folderMes_SP_choses")]);
});
