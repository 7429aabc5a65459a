import { createServer } from "node:http";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";

const head = (script: string) =>
  `<!doctype html><meta charset="utf-8"><title>Webmail</title><link rel="icon" href="data:,"><script src="${script}"></script>`;
const chips = (field: string, count: number) =>
  `<md-chips ng-model="editor.message.editable.${field}">${"<md-chip>Une personne</md-chip>".repeat(count)}<input></md-chips>`;

/**
 * A message to six people and the webmail's own closed dialog, with the elements, ids and classes
 * of Roundcube 1.6 (jQuery UI) and SOGo 5.12 (Angular Material). SOGo's editor is such a dialog
 * itself.
 */
const pages: Record<string, string> = {
  "/roundcube": `${head("/program/js/app.min.js")}<body class="task-mail action-compose">
    <textarea id="_to" hidden>a@x.test, b@x.test, c@x.test, d@x.test, </textarea><textarea id="_cc" hidden>e@x.test, f@x.test, </textarea><textarea id="_bcc" hidden></textarea>
    <ul class="recipient-input"><li><input></li></ul><textarea id="composebody"></textarea><ul id="attachment-list"></ul><input type="file" id="file">
    <div class="ui-dialog ui-widget ui-widget-content ui-front" role="dialog" id="own" style="display: none">Trop de destinataires publics</div>`,
  "/SOGo/so/agent/Mail/view": `${head("/SOGo.woa/WebServerResources/js/Common.js")}<body ng-app="SOGo.MailerUI"><md-list></md-list>
    <md-dialog id="mailEditor" class="sg-mail-editor">${chips("to", 4)}${chips("cc", 2)}${chips("bcc", 0)}<input type="file" id="fileInput">
    <div class="sg-mail-editor-attachments"></div><button ng-click="editor.send()"></button><input type="file" id="file"></md-dialog>
    <div class="md-dialog-container"><md-dialog role="alertdialog" id="own" style="display: none">Aucun objet</md-dialog></div>`,
};

export const writingPages: Record<"roundcube" | "sogo", string> = {
  roundcube: "/roundcube",
  sogo: "/SOGo/so/agent/Mail/view",
};

/** Pages with a message being composed; the test opens and closes the dialog. */
export async function openWritingWebmails() {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ""];
    response.writeHead(200, {
      "content-type": page ? "text/html; charset=utf-8" : "text/javascript",
    });
    response.end(page ?? "");
  });
  return listenOnLoopback(server);
}
