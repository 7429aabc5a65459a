import { createServer } from "node:http";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";

const senders = 2_000;

export type GeneratedWebmail = {
  name: "roundcube" | "sogo";
  messages: number;
  /** How many Roundcube lists at once. Of SOGo the panel asks for 200. */
  rowsPerPage: number;
};

/** A page that is recognised as Roundcube or SOGo, with one folder of messages, whose server answers as fast as it can. */
export async function openGeneratedWebmail(webmail: GeneratedWebmail) {
  const { name } = webmail;
  const server = createServer((request, response) => {
    const { url = "" } = request;
    const respond = (type: string, text: string) =>
      response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(text);
    if (/\.js\b/.test(url)) return respond("text/javascript", "");
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString()));
    request.on("end", () => {
      const isPage = request.method === "GET" && !url.includes("_remote");
      if (isPage) respond("text/html", pages[name]);
      else respond("application/json", answers[name](url, body, webmail));
    });
    return undefined;
  });
  const { origin, close } = await listenOnLoopback(server);
  return {
    origin,
    address: name === "sogo" ? `${origin}/SOGo/so/agent/Mail/view` : `${origin}/?_task=mail`,
    close,
  };
}

const head =
  '<!doctype html><meta charset="utf-8"><title>Webmail</title><link rel="icon" href="data:,">';
const pages = {
  roundcube: `${head}<script src="/program/js/app.min.js"></script><script>window.rcmail = { env: { "request_token":"a" }, addEventListener() {} };</script><body class="task-mail action-none"><ul id="mailboxlist"><li class="mailbox inbox selected"><a href="#" rel="INBOX">Inbox</a></li></ul><table id="messagelist"></table>`,
  sogo: `${head}<script src="/SOGo.woa/WebServerResources/js/Common.js"></script><body ng-app="SOGo.MailerUI"><md-list></md-list>`,
};

const senderOf = (uid: number): string => `person${uid % senders}@sender${uid % 97}.test`;
const subjectOf = (uid: number): string => `The subject of message ${uid}, of usual length`;

const answers = {
  roundcube: (url: string, _body: string, { messages, rowsPerPage }: GeneratedWebmail): string => {
    const page = Number(new URL(url, "http://a").searchParams.get("_page") ?? 1);
    const from = (page - 1) * rowsPerPage;
    const rows = Array.from({ length: Math.min(rowsPerPage, messages - from) }, (_, at) => {
      const uid = messages - from - at;
      const sender = senderOf(uid);
      const columns = {
        subject: subjectOf(uid),
        fromto: `<span class="adr"><span title="${sender}" class="rcmContactAddress">${sender}</span></span>`,
        date: `2026-01-${10 + (uid % 20)} 10:03`,
        size: `${1 + (uid % 900)} KB`,
      };
      return `this.add_message_row(${uid},${JSON.stringify(columns)},{"seen":1,"ctype":"text/plain","mbox":"INBOX"},false);`;
    });
    return JSON.stringify({
      action: "list",
      env: { pagecount: Math.ceil(messages / rowsPerPage), exists: messages },
      exec: rows.join("\n"),
    });
  },
  sogo: (url: string, body: string, { messages }: GeneratedWebmail): string => {
    if (url.endsWith("/Mail/0/view"))
      return JSON.stringify({ mailboxes: [{ name: "INBOX", path: "INBOX", type: "inbox" }] });
    if (url.endsWith("/view"))
      return JSON.stringify({ uids: Array.from({ length: messages }, (_, at) => messages - at) });
    const { uids } = JSON.parse(body) as { uids: number[] };
    const columns = ["hasAttachment", "Subject", "From", "RelativeDate", "Size", "uid"];
    const rows = uids.map((uid) => [
      0,
      subjectOf(uid),
      [{ email: senderOf(uid) }],
      "23-Sep-26",
      `${1 + (uid % 900)}.5 KiB`,
      uid,
    ]);
    return JSON.stringify([columns, ...rows]);
  },
};
