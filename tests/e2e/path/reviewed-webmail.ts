import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { generateMessages } from "../../corpus/webmail/messages.ts";
import type { Recording } from "../../corpus/webmail/recorded/recording.ts";

type Mail = { uid: number; name: string; sender: string; isSeen: boolean; head: string };

const token = "wordofthepage";
// A choice of the person in Roundcube; with fewer, no list shows five of its letters.
const pageSize = 100;

const { shell } = JSON.parse(
  readFileSync(new URL("../../corpus/webmail/recorded/roundcube.json", import.meta.url), "utf8"),
) as Recording;

/** The generated mailbox's inbox, the newest first. One list refuses whoever leaves it, and one never answers. */
function inboxOf(listsOrigin: string): Mail[] {
  const leave = `${listsOrigin}/leave`;
  return generateMessages(7, Date.now(), leave)
    .filter(({ folder }) => folder === "INBOX")
    .toSorted((a, b) => b.sentMs - a.sentMs)
    .map(({ text, isSeen }, at, all): Mail => {
      const head = text
        .split("\r\n\r\n")[0]!
        .replace(`${leave}/tricotrouge`, `${listsOrigin}/refuse/tricotrouge`)
        .replace(
          `<${leave}/page/clairvoirie>`,
          `<${listsOrigin}/silent/clairvoirie>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click`,
        );
      const [, name, sender] = /^From: (?:(.*) <)?([^<>\r\n]+)/m.exec(head)!;
      return { uid: all.length - at, name: name ?? sender!, sender: sender!, isSeen, head };
    });
}

const address = ({ sender, name }: Mail) =>
  `<span class="adr"><span title="${sender}" class="rcmContactAddress">${name}</span></span>`;

/** A row of the list as Roundcube draws it. */
const row = (mail: Mail): string =>
  `<tr id="rcmrow${btoa(String(mail.uid)).replaceAll("=", "")}" class="message${mail.isSeen ? "" : " unread"}"><td>${address(mail)}</td></tr>`;

const escaped = (text: string): string => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const inJunk = shell
  .replace("mailbox inbox selected", "mailbox inbox")
  .replace("mailbox junk", "mailbox junk selected");

const page = (
  mails: readonly Mail[],
  folders: string,
): string => `<!doctype html><html lang="fr"><meta charset="utf-8">
<title>Webmail</title><link rel="icon" href="data:,"><script src="/program/js/app.min.js"></script>
<script>window.rcmail = { env: { "request_token":"${token}" }, addEventListener() {}, command(name, folder) { document.body.dataset.opened = name + " " + folder; return false; } };
window.ask = (action) => { const request = new XMLHttpRequest(); request.open("GET", "/?_task=mail&_action=" + action); request.send(); };</script>
<body class="task-mail action-none"><main><h1>Webmail</h1><input id="field" aria-label="Chercher">${folders}
<table id="messagelist"><tbody>${mails.slice(0, pageSize).map(row).join("\n")}</tbody></table></main>`;

/**
 * A webmail with the recorded parts of Roundcube, which lists the generated mailbox, shows headers and moves messages in the words
 * that the real one answers with (`tests/corpus/webmail/recorded`, and its own source for lists and headers).
 */
export async function openReviewedWebmail(listsOrigin: string, trashed = 80) {
  const mails = inboxOf(listsOrigin);
  const moved: string[] = [];
  const headersIn = new Set<string | null>();
  let held: Promise<void> | undefined;
  let release = () => {};
  let free = 0;

  const answer = async (query: URLSearchParams, form: URLSearchParams): Promise<object> => {
    const action = query.get("_action");
    if (action === "list") {
      const first = (Number(query.get("_page") ?? "1") - 1) * pageSize;
      const rows = mails.slice(first, first + pageSize).map((mail) => {
        const words = [
          mail.uid,
          { subject: "…", fromto: address(mail), size: "1 ko" },
          { ...(mail.isSeen && { seen: 1 }), ctype: "text/plain", mbox: "INBOX" },
          false,
        ];
        return `this.add_message_row(${JSON.stringify(words).slice(1, -1)});`;
      });
      return {
        action,
        env: { pagecount: Math.ceil(mails.length / pageSize) },
        exec: rows.join("\n"),
      };
    }
    if (action === "headers") {
      headersIn.add(query.get("_mbox"));
      free -= 1;
      if (free < 0) await held;
      const { head = "" } = mails.find(({ uid }) => String(uid) === query.get("_uid")) ?? {};
      const html = escaped(head).replaceAll("\r\n", "<br />\n");
      return { action, exec: `this.set_headers(${JSON.stringify(html)});` };
    }
    if (action === "move") {
      moved.push(...(form.get("_uid") ?? "").split(","));
      return {
        action,
        exec: 'this.display_message("Les courriels ont été déplacés.","confirmation",0);',
      };
    }
    return { action, exec: `this.set_trash_count(${trashed});` };
  };

  const server = createServer((request, response) => {
    const { searchParams, pathname } = new URL(request.url ?? "", "http://webmail");
    const say = (status: number, type: string, text: string) =>
      response.writeHead(status, { "content-type": `${type}; charset=utf-8` }).end(text);
    if (pathname.endsWith(".js")) say(200, "text/javascript", "");
    else if (!searchParams.has("_action"))
      say(200, "text/html", page(mails, searchParams.get("_mbox") === "Junk" ? inJunk : shell));
    // Roundcube refuses what does not bring the word of its page.
    else if (searchParams.has("_remote") && request.headers["x-roundcube-request"] !== token)
      say(403, "text/plain", "");
    else
      void bodyOf(request)
        .then((body) => answer(searchParams, new URLSearchParams(body)))
        .then((found) => say(200, "application/json", JSON.stringify(found)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    listed: mails.slice(0, pageSize),
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    inbox: mails,
    moved: (): readonly string[] => moved,
    /** The folders whose messages somebody read the header of. */
    headersIn: () => [...headersIn],
    /** After so many, headers are answered no more, until `release`. */
    hold: (after: number) => {
      free = after;
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    close: async () => {
      release();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
