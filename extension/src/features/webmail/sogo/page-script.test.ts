import { expect, test } from "vitest";
import type { PageNews } from "../activity/page-events.ts";
import { lookAtSogo } from "./page-script.ts";

/** Hands over requests that the server said yes to, with their answers. */
function webmail() {
  const said: PageNews[] = [];
  const look = lookAtSogo((news) => said.push(news));
  const request = (path: string, body: object | "" = "", answer: object | "" = "") =>
    look({
      url: new URL(path, "https://webmail.test/SOGo/so/agent/Mail/0/").pathname,
      body: body === "" ? "" : JSON.stringify(body),
    })?.(answer === "" ? "" : JSON.stringify(answer));
  return { said, request };
}

test("marking as junk is two requests and one action", () => {
  const { said, request } = webmail();
  request("folderINBOX/markMessagesAsJunk", { uids: [7, 9] });
  request("folderINBOX/moveMessages", { uids: [7, 9], folder: "/0/folderJunk" });
  expect(said).toEqual([{ what: "moved", to: "junk", n: 2 }]);
});

test("a message is sent where the answer says so, whatever its status", () => {
  const { said, request } = webmail();
  request("folderDrafts/newDraft1/send", { to: ["a@x.test"] }, { status: "failure" });
  expect(said).toEqual([]);
  request("folderDrafts/newDraft1/send", { to: ["a@x.test"] }, { status: "success" });
  expect(said).toEqual([{ what: "sent" }]);
});

test("an answer to all is told by its address", () => {
  const { said, request } = webmail();
  request("folderINBOX/12/replyall", "", {});
  request("folderINBOX/12/reply", "", {});
  request("compose", "", {});
  expect(said.map((news) => news.what === "writes" && news.mode)).toEqual([
    "replyAll",
    "reply",
    "new",
  ]);
});

test("the trash is known by its kind, not by its name, and only there deleting is for good", () => {
  const { said, request } = webmail();
  request("view", {}, { mailboxes: [{ path: "Corbeille", type: "trash" }] });
  request("folderINBOX/batchDelete", { uids: [1, 2, 3] });
  request("folderCorbeille/batchDelete", { uids: [1] });
  expect(said).toEqual([
    { what: "moved", to: "trash", n: 3 },
    { what: "deleted", n: 1 },
  ]);
});

test("a trash that nobody counted is emptied of an unknown number", () => {
  const { said, request } = webmail();
  request("folderTrash/emptyTrash");
  expect(said[0]).toEqual({ what: "emptied", folder: "trash" });
});

test("emptied junk is what was in it, with what came since, and what the quota lost", () => {
  const { said, request } = webmail();
  const view = { quotas: { usedSpace: "6656" }, uids: [1, 2, 3], threaded: 0 };
  request("folderJunk/view", { sortingAttributes: {} }, view);
  request("folderINBOX/moveMessages", { uids: [158, 159], folder: "/0/folderJunk" }, {});
  request("folderJunk/batchDelete", { uids: [1] }, {});
  request("folderJunk/emptyJunk", "", { quotas: { usedSpace: "6367" } });
  // 3 + 2 − 1 messages; 6,656 − 6,367 = 289 kilobytes of 1,024.
  expect(said.at(-1)).toEqual({ what: "emptied", folder: "junk", n: 4, bytes: 295_936 });
});

test("junk that was not shown is emptied without a number", () => {
  const { said, request } = webmail();
  request("folderINBOX/moveMessages", { uids: [158, 159], folder: "/0/folderJunk" }, {});
  request("folderJunk/emptyJunk", "", {});
  expect(said.at(-1)).toEqual({ what: "emptied", folder: "junk" });
});

test("a search, another account and a folder emptied before tell no number", () => {
  const { said, request } = webmail();
  const view = { uids: [1, 2, 3], threaded: 0 };
  request("folderJunk/view", {}, view);
  request(
    "folderJunk/view",
    { filters: [{ searchBy: "subject", searchInput: "x" }] },
    { uids: [2] },
  );
  request("../1/folderJunk/view", {}, { uids: [1, 2, 3, 4, 5] });
  request("../1/folderJunk/emptyJunk", "", {});
  request("folderJunk/emptyJunk", "", {});
  request("folderJunk/emptyJunk", "", {});
  expect(said).toEqual([
    { what: "emptied", folder: "junk", n: 3 },
    { what: "emptied", folder: "junk" },
  ]);
});

test("an emptied trash is told to be empty, junk is not", () => {
  const { said, request } = webmail();
  request("folderJunk/emptyJunk", "", {});
  request("folderTrash/emptyTrash", "", {});
  expect(said.filter(({ what }) => what === "trash")).toEqual([{ what: "trash", n: 0 }]);
});
