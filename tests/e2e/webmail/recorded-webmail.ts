import { createServer } from "node:http";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import type { Exchange } from "../../corpus/webmail/recorded/recording.ts";
import { readRecording, respond, respondAs } from "./serve-webmail.ts";

/** What makes the page detectable, around the recorded parts. The code is not the webmail's. */
const heads = {
  roundcube: '<script src="/program/js/app.min.js"></script>',
  sogo: '<script src="/SOGo.woa/WebServerResources/js/Common.js"></script>',
} as const;
const bodies = {
  roundcube: (shell: string) =>
    `<body class="task-mail action-none">${shell}<table id="messagelist"></table>`,
  sogo: (shell: string) => `<body ng-app="SOGo.MailerUI">${shell}<md-list></md-list>`,
} as const;

/**
 * Sends the recorded requests one after the other, with XMLHttpRequest as the webmail does. `replayAs` sends another request, of Roundcube,
 * that is answered like the recorded one of its action.
 */
const replay = (exchanges: readonly Exchange[]): string => `
window.rcmail = { env: { trash_mailbox: "Trash", junk_mailbox: "Junk" }, addEventListener: (name, listener) => { (rcmail.on ??= {})[name] = listener; } };
const exchanges = ${JSON.stringify(exchanges.map(({ method, address, body }) => ({ method, address, body })))};
const send = (at, body) => new Promise((resolve) => {
  const request = new XMLHttpRequest();
  request.open(exchanges[at].method, exchanges[at].address);
  request.setRequestHeader("x-recorded", String(at));
  request.onload = resolve;
  request.send(body || null);
});
window.replay = async () => {
  for (const [at, { body }] of exchanges.entries()) await send(at, body);
};
window.replayAs = (action, body) =>
  send(exchanges.findIndex(({ address }) => address.includes("_action=" + action)), body);`;

/**
 * A page with the recorded parts of a webmail, and a server that replays the recorded responses.
 */
export async function openRecordedWebmail(name: keyof typeof heads) {
  const { shell, exchanges } = readRecording(name);
  const page = `<!doctype html><meta charset="utf-8"><title>Webmail</title><link rel="icon" href="data:,">${heads[name]}${bodies[name](shell)}<script>${replay(exchanges).replaceAll("</", "<\\/")}</script>`;
  const server = createServer((request, response) => {
    const at = request.headers["x-recorded"];
    if (at !== undefined) respondAs(response, exchanges[Number(at)]);
    else if (request.url?.endsWith(".js")) respond(response, 200, "text/javascript", "");
    else respond(response, 200, "text/html", page);
  });
  return listenOnLoopback(server);
}
