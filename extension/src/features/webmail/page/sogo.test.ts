import { expect, test } from "vitest";
import type { PageNews } from "../page-news.ts";
import { lookAtSogo } from "./sogo.ts";

/** Hands over requests that the server said yes to, with their answers. */
function webmail() {
  const said: PageNews[] = [];
  const look = lookAtSogo((news) => said.push(news));
  const request = (path: string, body: object | "" = "", answer: object | "" = "") =>
    look({
      url: `/SOGo/so/agent/Mail/0/${path}`,
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
  expect(said[0]).toEqual({ what: "emptied" });
});
