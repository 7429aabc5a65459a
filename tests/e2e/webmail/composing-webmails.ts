import { createServer } from "node:https";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import { selfSigned } from "../../corpus/transfer/site/self-signed.ts";

const head =
  '<!doctype html><meta charset="utf-8"><title>Webmail</title><link rel="icon" href="data:,"><style>body{min-height:60rem}</style>';
const files = '<input type="file" id="file" multiple><textarea id="text"></textarea>';

/**
 * Pages made by hand from published selectors, because tests cannot sign in to these services. They
 * show that our descriptors are read as intended and that a page without the expected parts is not
 * detected, but not that the services still have these parts.
 */
export const writtenPages: Record<string, string> = {
  "/gmail": `${head}<div role="navigation"><div gh="cm"></div></div><div role="main"></div>
    <div class="M9"><input name="subjectbox"><div name="to"><span data-hovercard-id="1"></span><span data-hovercard-id="2"></span></div>
    <div name="cc"><span data-hovercard-id="3"></span></div><div role="button"></div><div class="gU Up"><div role="button" id="send"></div></div>${files}</div>`,
  "/gmail-changed": `${head}<div role="navigation"><div gh="cm"></div></div><div role="main"></div><div class="M9">${files}</div>`,
  "/outlook": `${head}<div id="app"><div role="main"><div id="x_TO"><div class="EditorClass"><span draggable="true"></span></div></div>
    <div id="x_CC"><div class="EditorClass"><span draggable="true"></span><span draggable="true"></span></div></div>
    <div role="textbox" contenteditable="true"></div><button data-testid="send-button"></button>${files}</div></div>`,
  "/zimbra": `${head}<div id="z_shell" class="ZToolbar"><div id="zb__App"></div><div id="zv__COMPOSE-1"><div id="zv__COMPOSE-1_to_control"><span class="addrBubble"></span></div>
    <div id="zv__COMPOSE-1_cc_control"><span class="addrBubble"></span><span class="addrBubble"></span></div><div id="zv__COMPOSE-1_subject_control"></div><div id="zv__COMPOSE-1_attachments_div"></div>${files}</div></div>`,
  "/proton": `${head}<button data-testid="sidebar:compose"></button><div data-testid="toolbar:movetotrash"></div><div class="composer"><input data-testid="composer:to"><input data-testid="composer:subject">
    <span data-testid="composer-addresses-item-to"></span><span data-testid="composer-addresses-item-cc"></span><span data-testid="composer-addresses-item-cc"></span><div data-testid="composer:footer"></div>${files}</div>`,
  "/generic": `${head}<form><input name="to" id="to"><input name="cc">${files}<button>Send</button></form>`,
  "/none": `${head}<h1>Agenda</h1><form><input name="to"></form>`,
};

/** The services' hosts, which resolve to this machine in the test's browser. */
export const writtenHosts: Record<string, string> = {
  "/gmail": "mail.google.com",
  "/gmail-changed": "mail.google.com",
  "/outlook": "outlook.office.com",
  "/proton": "mail.proton.me",
};

export async function openWrittenWebmails() {
  const server = createServer(selfSigned(), (request, response) => {
    const page = writtenPages[request.url ?? ""];
    // The strictest policy: inline content is limited to the page's own style.
    response.writeHead(page ? 200 : 404, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'self'; img-src data:",
    });
    response.end(page);
  });
  const { port, close } = await listenOnLoopback(server);
  return {
    port,
    address: (path: string) => `https://${writtenHosts[path] ?? "127.0.0.1"}:${port}${path}`,
    close,
  };
}
