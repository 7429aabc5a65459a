import { createServer } from "node:http";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import { readRecording } from "./serve-webmail.ts";

const { shell } = readRecording("roundcube");

const head = (script: string) =>
  `<!doctype html><meta charset="utf-8"><title>Webmail</title><link rel="icon" href="data:,"><script src="${script}"></script>`;

/**
 * Roundcube's events and commands as in its `common.js` and `app.js`: a listener's return value
 * replaces the given one, and a form in a hidden frame sends a message, whose response calls the
 * page.
 */
const rcmail = `
window.returned = [];
window.rcmail = {
  env: { trash_mailbox: "Trash", junk_mailbox: "Junk" }, events: {},
  addEventListener(name, listener) { (this.events[name] ??= []).push(listener); },
  triggerEvent(name, given) { for (const listener of this.events[name] ?? []) returned.push(listener.call(this, given)); },
  display_message(text) { document.body.dataset.shown = text; },
  sent_successfully(kind, text) { document.body.dataset.sent = kind + " " + text; },
  command(name) {
    this.triggerEvent("before" + name, {});
    if (name === "compose") location.href = "/?_task=mail&_action=compose";
    if (name === "reply-all") location.href = "/?_task=mail&_action=compose&_reply_uid=7&_mbox=INBOX&_all=all";
    if (name === "send") document.forms.form.submit();
  },
};
window.ask = (method, address, body) => new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.open(method, address);
  request.onload = () => resolve(request.status);
  request.send(body);
});`;

const list = `${head("/program/js/app.min.js")}<body class="task-mail action-none"><script>${rcmail}</script>${shell}<table id="messagelist"></table>`;

const compose = (
  people: number,
) => `${head("/program/js/app.min.js")}<body class="task-mail action-compose"><script>${rcmail}</script>
<form name="form" method="post" target="savetarget" action="/?_task=mail&amp;_unlock=loading1&amp;_framed=1"><input type="hidden" name="_action" value="send">
<textarea id="_to" name="_to" hidden>a@x.test, </textarea><textarea id="_cc" hidden>${"b@x.test, ".repeat(people - 1)}</textarea><textarea id="_bcc" hidden></textarea>
<ul class="recipient-input"><li><input></li></ul><textarea id="composebody"></textarea></form><ul id="attachment-list"></ul>
<input type="file" id="file"><iframe name="savetarget" hidden></iframe>`;

const sogo = `${head("/SOGo.woa/WebServerResources/js/Common.js")}<body ng-app="SOGo.MailerUI"><script>${rcmail}delete window.rcmail;</script><md-list></md-list>
<div id="folder" class="sg-mailbox-list-item"><div class="sg-folder delete"></div><button ng-click="$ctrl.showMenu($event)">Menu</button></div>`;

/** Pages with the markup of both webmails, and a server that accepts requests unless their address contains `refused`. */
export async function openTrappingWebmails() {
  const answers: Record<string, object> = {
    "0/view": { mailboxes: [{ path: "Corbeille", type: "trash" }] },
    "0/folderCorbeille/view": { uids: [4, 5, 6] },
  };
  let isSendRefused = false;
  let trashCounts = 0;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://webmail");
    const action = searchParams.get("_action");
    const respond = (type: string, text: string, status = 200) =>
      response.writeHead(status, { "content-type": `${type}; charset=utf-8` }).end(text);
    const [, asked] = /^\/SOGo\/so\/agent\/Mail\/(0\/.*)$/.exec(pathname) ?? [];
    request.resume();
    if (pathname.endsWith(".js")) respond("text/javascript", "");
    else if (asked) {
      if (asked === "0/folderCorbeille/view") trashCounts += 1;
      const isRefused = searchParams.has("refused");
      respond("application/json", JSON.stringify(answers[asked] ?? {}), isRefused ? 403 : 200);
    } else if (pathname.startsWith("/SOGo/")) respond("text/html", sogo);
    else if (searchParams.has("_framed")) {
      const call = isSendRefused
        ? 'display_message("Erreur SMTP", "error", 0)'
        : 'sent_successfully("confirmation", "Envoyé", ["Sent"])';
      respond("text/html", `<script>parent.rcmail.${call}</script>`);
    } else if (action === "compose" && !searchParams.has("_id")) {
      // The redirect drops `_all`, so the visible address no longer shows a reply to all.
      const people = searchParams.has("_all") ? 12 : 1;
      response.writeHead(302, { location: `/?_task=mail&_action=compose&_id=${people}` }).end();
    } else if (action === "compose") respond("text/html", compose(Number(searchParams.get("_id"))));
    else if (action) {
      const exec = 'this.display_message("Fait.","confirmation",0);';
      respond("application/json", JSON.stringify({ action: "move", exec }));
    } else respond("text/html", list);
  });
  const { origin, close } = await listenOnLoopback(server);
  return {
    origin,
    /** The number of requests for the content of the trash. */
    trashCounts: () => trashCounts,
    refuseToSend: (isRefused: boolean) => {
      isSendRefused = isRefused;
    },
    close,
  };
}
