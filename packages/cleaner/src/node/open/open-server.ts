import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as z from "zod/mini";
import { answerMessage, type ServedRoot } from "./answer-request.ts";
import { createDoor, type Door } from "./door.ts";
import { createOpenTabs, type Later } from "./open-tabs.ts";
import type { PageFile } from "./page-files.ts";

/** The list of a million files set aside takes half of it. */
const maxBodyBytes = 256 << 20;

const headers = {
  "cache-control": "no-store",
  "content-security-policy": [
    "default-src 'none'",
    // WebAssembly calculates the fingerprints.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src blob:",
    "worker-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

type Served = {
  files: ReadonlyMap<string, PageFile>;
  roots: ReadonlyMap<string, ServedRoot>;
  /** What the page learns. */
  session: () => Promise<object>;
  later?: Later;
};

export type OpenServer = {
  /** With the key in its fragment, which no request contains. */
  address: string;
  /** Resolves once the server has ended. */
  ended: Promise<void>;
  /** Ends it after the requests that are being answered. */
  end: () => void;
};

/** Serves the page and its folders to the browser of this machine, until the last tab is closed. */
export async function startOpenServer(served: Served): Promise<OpenServer> {
  const ended = Promise.withResolvers<void>();
  const tabs = new Set<ServerResponse>();
  const answering = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const answered = answer(request, response)
      .catch((error: unknown) => sendProblem(response, error))
      .finally(() => answering.delete(answered));
    answering.add(answered);
  });
  const end = async () => {
    server.close(() => ended.resolve());
    for (const tab of tabs) tab.end();
    await Promise.all(answering);
    // Also those that the browser opened and never used.
    server.closeAllConnections();
  };
  const openTabs = createOpenTabs(end, served.later);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const door = createDoor(host);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = `${request.method} ${request.url}`;
    const file = served.files.get(request.url ?? "");
    if (!door.isOwn(request.headers)) refuse(response);
    else if (file && request.method === "GET") {
      response.writeHead(200, { ...headers, "content-type": file.type });
      response.end(await readFile(file.file));
    } else if (route === "POST /api/session") await openSession(door, request, response);
    else if (!door.hasToken(request.headers)) refuse(response);
    else if (route === "GET /api/session") send(response, await served.session());
    else if (route === "POST /api/folder") {
      const body = await readBody(request, maxBodyBytes);
      if (body === undefined) sendTooLarge(response);
      else send(response, await answerMessage(served.roots, body));
    } else if (route === "GET /api/tab") holdOpen(response);
    else refuse(response);
  }

  function holdOpen(response: ServerResponse): void {
    tabs.add(response);
    openTabs.opened();
    response.once("close", () => {
      tabs.delete(response);
      openTabs.closed();
    });
    response.writeHead(200, { ...headers, "content-type": "text/plain" });
    response.flushHeaders();
  }

  return { address: `http://${host}/#key=${door.key}`, ended: ended.promise, end };
}

const sessionSchema = z.strictObject({ key: z.string().check(z.maxLength(100)) });

async function openSession(
  door: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, 1000);
  if (body === undefined) return sendTooLarge(response);
  const { key } = z.parse(sessionSchema, JSON.parse(body));
  const token = door.exchange(key);
  if (token === undefined) return refuse(response);
  send(response, { token });
}

/** `undefined` if the body is larger. */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, answer: unknown): void {
  const isBytes = answer instanceof Uint8Array;
  const type = isBytes ? "application/octet-stream" : "application/json";
  response.writeHead(200, { ...headers, "content-type": type });
  response.end(isBytes ? answer : JSON.stringify(answer ?? null));
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, headers);
  response.end();
}

function sendTooLarge(response: ServerResponse): void {
  response.writeHead(413, { ...headers, connection: "close" });
  response.end();
}

function sendProblem(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(400, { ...headers, "content-type": "text/plain; charset=utf-8" });
  response.end((error as Error).message);
}
