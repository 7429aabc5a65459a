import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { text } from "node:stream/consumers";
import { listenOnLoopback } from "../../../rig/servers/listen-on-loopback.ts";
import { account } from "../dovecot.ts";
import { encodeTree, answerRequest, type Sent } from "./soap-requests.ts";
import { MailFault, type MailStore } from "./mail-store.ts";

type Fields = Record<string, unknown>;

const page = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");

/** All folders, from the root on. */
const flatten = (folder: Fields): Fields[] => [
  folder,
  ...((folder.folder ?? []) as Fields[]).flatMap(flatten),
];

const faultOf = (error: unknown): Fields => {
  if (!(error instanceof MailFault)) throw error;
  return {
    Code: { Value: "soap:Sender" },
    Reason: { Text: error.code },
    Detail: { Error: { Code: error.code, _jsns: "urn:zimbra" } },
  };
};

/**
 * Zimbra's SOAP interface as its documentation and its client describe it, over a mailbox of files: sign-in with a cookie and a token, sessions
 * with notifications, batches, and refusals of status 500.
 */
export async function openSoapServer(store: MailStore) {
  const [token, cookie] = [randomUUID(), `ZM_AUTH_TOKEN=${randomUUID()}`];
  const sent: Sent[] = [];
  /** The folders that each session was told of last. */
  const sessions = new Map<string, Map<unknown, string>>();
  const lookAtFolders = () =>
    new Map(flatten(encodeTree(store)).map(({ id, n, s }) => [id, JSON.stringify({ n, s })]));

  function contextOf(asked: Fields | undefined): Fields {
    if (!asked?.session) return {};
    const known = (asked.session as { id?: string }).id ?? "";
    const now = lookAtFolders();
    const before = sessions.get(known);
    if (!before) {
      const id = randomUUID();
      sessions.set(id, now);
      return { session: { id }, refresh: { folder: [encodeTree(store)] } };
    }
    sessions.set(known, now);
    const folder = [...now]
      .filter(([id, held]) => before.get(id) !== held)
      .map(([id, held]) => ({ id, ...(JSON.parse(held) as object) }));
    const notify = folder.length > 0 ? { notify: [{ seq: 1, modified: { folder } }] } : {};
    return { session: { id: known }, ...notify };
  }

  function answerBatch(batch: Fields): Fields {
    const response: Record<string, Fields[]> = {};
    for (const [name, requests] of Object.entries(batch)) {
      if (!name.endsWith("Request")) continue;
      for (const request of [requests].flat() as Fields[]) {
        const { requestId } = request;
        const add = (key: string, fields: Fields) =>
          void (response[key] ??= []).push({ ...fields, requestId });
        try {
          const kind = name.replace(/Request$/, "");
          add(
            `${kind}Response`,
            answerRequest(store, kind, request, (one) => sent.push(one)),
          );
        } catch (error) {
          add("Fault", faultOf(error));
        }
      }
    }
    return response;
  }

  function answer(body: Fields): Fields {
    const [[name, parameters] = ["", {}]] = Object.entries(body) as [string, Fields][];
    if (name === "BatchRequest") return { BatchResponse: answerBatch(parameters) };
    const kind = name.replace(/Request$/, "");
    return {
      [`${kind}Response`]: answerRequest(store, kind, parameters, (one) => sent.push(one)),
    };
  }

  async function respondToSoap(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { Header, Body = {} } = JSON.parse(await text(request)) as {
      Header?: Fields;
      Body?: Fields;
    };
    const asked = Header?.context as Fields | undefined;
    const send = (status: number, content: Fields) => {
      response.writeHead(status, { "content-type": "text/javascript; charset=utf-8" });
      response.end(JSON.stringify(content));
    };
    try {
      if (request.headers.cookie !== cookie || asked?.csrfToken !== token)
        throw new MailFault("service.AUTH_REQUIRED");
      const answered = answer(Body);
      send(200, { Header: { context: contextOf(asked) }, Body: answered, _jsns: "urn:zimbraSoap" });
    } catch (error) {
      send(500, { Header: { context: {} }, Body: { Fault: faultOf(error) } });
    }
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://site");
    const html = (content: string, headers = {}) =>
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers })
        .end(content);
    const isSignedIn = request.headers.cookie === cookie;
    if (pathname.startsWith("/service/soap/")) return respondToSoap(request, response);
    if (pathname === "/service/upload") {
      const bytes = (await text(request)).length;
      response.end(`200,'null',[{"aid":"1","s":${bytes}}]`);
    } else if (pathname === "/service/home/~/" && isSignedIn) {
      const found = store.messages().find(({ id }) => id === searchParams.get("id"));
      response.writeHead(found ? 200 : 404, { "content-type": "text/plain" });
      response.end(found && readFileSync(found.file));
    } else if (pathname === "/client.js") {
      response.writeHead(200, { "content-type": "text/javascript" });
      response.end(stripTypeScriptTypes(page("client.ts")));
    } else if (pathname !== "/") response.writeHead(404).end();
    else if (request.method === "POST") {
      const form = new URLSearchParams(await text(request));
      const isRight =
        form.get("username") === account.name && form.get("password") === account.password;
      response.writeHead(303, { location: "/", ...(isRight && { "set-cookie": cookie }) }).end();
    } else html(isSignedIn ? page("client.html").replace("TOKEN", token) : page("login.html"));
  }

  const server = createServer((request, response) => void respond(request, response));
  const { port, close } = await listenOnLoopback(server);
  return { origin: `http://127.0.0.1:${port}`, taken: () => sent, close };
}
