import type { ReviewRecording } from "../../corpus/webmail/recorded/recording.ts";
import { token } from "./serve-webmail.ts";

/**
 * A substitute for Roundcube's script: it records its commands and makes the requests that a test
 * needs.
 */
const rcmail = `window.rcmail = { env: { "request_token":"${token}" }, addEventListener() {}, command(name, folder) { document.body.dataset.opened = name + " " + folder; return false; } };
window.ask = (action) => { const request = new XMLHttpRequest(); request.open("GET", "/?_task=mail&_remote=1&_action=" + action); request.setRequestHeader("X-Roundcube-Request", rcmail.env.request_token); request.send(); };`;

const head = (script: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Webmail</title><link rel="icon" href="data:,"><script src="${script}"></script>`;
const field = '<h1>Webmail</h1><input id="field" aria-label="Chercher">';

/** The same rows, in the junk folder. */
const inJunk = (shell: string): string =>
  shell
    .replace("mailbox inbox selected", "mailbox inbox")
    .replace("mailbox junk", "mailbox junk selected");

/**
 * The recorded parts of a webmail, surrounded by what makes it detectable. The code is not the
 * webmail's.
 */
export function reviewedPage(
  { webmail, shell, compose }: ReviewRecording,
  open: "inbox" | "junk" | "compose",
): string {
  if (webmail === "sogo")
    return `${head("/SOGo.woa/WebServerResources/js/Common.js")}<body ng-app="SOGo.MailerUI"><main>${field}<md-list></md-list></main>`;
  const action = open === "compose" ? "compose" : "none";
  const parts = { inbox: shell, junk: inJunk(shell), compose };
  return `${head("/program/js/app.min.js")}<script>${rcmail}</script><body class="task-mail action-${action}"><main>${field}${parts[open]}</main>`;
}
