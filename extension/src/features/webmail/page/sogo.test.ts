import { expect, test } from "vitest";
import type { PageNews } from "../page-news.ts";
import { lookAtSogo } from "./sogo.ts";

function listen() {
  const news: PageNews[] = [];
  const look = lookAtSogo((one) => news.push(one));
  const answer = (path: string, asked: object | undefined, answered: object) =>
    look({
      url: `/SOGo/so/agent/Mail/0/${path}`,
      body: asked ? JSON.stringify(asked) : "",
    })?.(JSON.stringify(answered));
  return { news, answer };
}

test("emptied junk is what was in it, with what came since, and what the quota lost", () => {
  const { news, answer } = listen();
  const view = { quotas: { usedSpace: "6656" }, uids: [1, 2, 3], threaded: 0 };
  answer("folderJunk/view", { sortingAttributes: {} }, view);
  answer("folderINBOX/moveMessages", { uids: [158, 159], folder: "/0/folderJunk" }, {});
  answer("folderJunk/batchDelete", { uids: [1] }, {});
  answer("folderJunk/emptyJunk", undefined, { quotas: { usedSpace: "6367" } });
  // 3 + 2 − 1 messages; 6,656 − 6,367 = 289 kilobytes of 1,024.
  expect(news.at(-1)).toEqual({ what: "emptied", folder: "junk", n: 4, bytes: 295_936 });
});

test("junk that was not shown is emptied without a number", () => {
  const { news, answer } = listen();
  answer("folderINBOX/moveMessages", { uids: [158, 159], folder: "/0/folderJunk" }, {});
  answer("folderJunk/emptyJunk", undefined, {});
  expect(news.at(-1)).toEqual({ what: "emptied", folder: "junk" });
});

test("an emptied trash is told to be empty, junk is not", () => {
  const { news, answer } = listen();
  answer("folderJunk/emptyJunk", undefined, {});
  answer("folderTrash/emptyTrash", undefined, {});
  expect(news.filter(({ what }) => what === "trash")).toEqual([{ what: "trash", n: 0 }]);
});
