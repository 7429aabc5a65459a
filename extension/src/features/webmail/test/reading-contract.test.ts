import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/**
 * Reading a mailbox leaves nothing changed on the server that a later press of the person could meet. Checked on the recorded requests of
 * each webmail; `npm run test:real` presses, over real servers.
 */
type Exchange = { method: string; address: string; body: string };

const root = new URL("../../../../../", import.meta.url);
const readExchanges = (name: string): Exchange[] =>
  (
    JSON.parse(
      readFileSync(new URL(`tests/corpus/webmail/recorded/${name}.json`, root), "utf8"),
    ) as { exchanges: Exchange[] }
  ).exchanges;

type Session = { folder: string; page: string; search: string; order: string };

/** What Roundcube's session holds after a request, by its `index.php`, `list.php`, `move.php` and `search.php`. */
function sessionAfter(session: Session, { method, address, body }: Exchange): Session {
  const query = new URL(address, "https://webmail.test").searchParams;
  const form = method === "POST" ? new URLSearchParams(body) : query;
  const action = query.get("_action");
  const folder = form.get("_mbox") ?? session.folder;
  const isPaged = action === null || action === "list" || action === "getunread";
  const page = (isPaged && query.get("_page")) || session.page;
  const isForgotten = action === "list" && !query.get("_search");
  const search = action === "search" || isForgotten ? "" : session.search;
  const order = query.get("_sort") ?? query.get("_threads") ?? query.get("_cols") ?? session.order;
  return { folder, page, search, order };
}

const isPutBack = ({ address }: Exchange): boolean => !address.includes("_action=");

const person: Session = { folder: "INBOX", page: "1", search: "word", order: "size DESC" };

test.each(["roundcube-review", "roundcube-weight"])(
  "%s never ends a search, changes the order of a list or searches itself",
  (name) => {
    let session = person;
    for (const exchange of readExchanges(name)) {
      session = sessionAfter(session, exchange);
      expect([session.search, session.order], exchange.address).toEqual(["word", "size DESC"]);
    }
  },
);

// That of the review holds each request once, in no order.
test("roundcube-weight puts folder and page back before the next request", () => {
  const exchanges = readExchanges("roundcube-weight");
  expect(exchanges.length).toBeGreaterThan(50);
  let session = person;
  for (const exchange of exchanges) {
    if (!isPutBack(exchange)) expect(session, exchange.address).toEqual(person);
    session = sessionAfter(session, exchange);
  }
});

describe.each(["sogo-review", "sogo-weight"])("%s", (name) => {
  // SOGo stores the order of a list if a request names one, and flags if a message is shown.
  test.each(readExchanges(name).map(({ address, body }) => [address, body] as const))(
    "%s changes no order and shows no message",
    (address, body) => {
      expect(address).toMatch(/\/(?:view|headers|viewsource|batchDelete|moveMessages)$/);
      expect(["uids", "folder"]).toEqual(
        expect.arrayContaining(Object.keys(JSON.parse(body || "{}") as object)),
      );
      expect(address).not.toMatch(/folder[^/]*\/\d+\/view$/);
    },
  );
});

describe.each(["zimbra-review", "zimbra-weight"])("%s", (name) => {
  // A session would take notifications of the page, and `read` marks what is fetched.
  test.each(readExchanges(name).map(({ address, body }) => [address, body] as const))(
    "%s marks nothing as read and has no session",
    (address, body) => {
      expect(address).toMatch(
        /\/service\/(?:soap\/(?:GetFolder|Search|GetMsgMetadata|MsgAction)Request|home\/~\/\?auth=co&id=\d+)$/,
      );
      if (!body) return;
      const { Header, Body } = JSON.parse(body) as { Header: { context: object }; Body: object };
      expect(Header.context).toMatchObject({ nosession: {} });
      expect(Header.context).not.toHaveProperty("session");
      expect(JSON.stringify(Body)).not.toMatch(/"(?:read|fetch)":/);
    },
  );
});
