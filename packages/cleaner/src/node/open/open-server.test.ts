import { mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { inNewFolder, writeBelow } from "../../../test/command.ts";
import { type ServedAnswer, splitAnswers } from "../../served-message.ts";
import { trashFolder } from "../../trash/trash-paths.ts";
import { type OpenServer, startOpenServer } from "./open-server.ts";
import { serveFolders, type ServedFolders } from "./served-folders.ts";

let home: string;
let root: string;
let served: ServedFolders;
let server: OpenServer;
let batches: string[];

inNewFolder(async (folder) => {
  home = folder;
  root = join(home, "Downloads");
  batches = [];
  await writeBelow(root, "a.txt", "same");
  await writeBelow(root, "sub/b.txt", "same");
  await writeBelow(home, "secret.txt", "secret");
  await symlink("../secret.txt", join(root, "link.txt"));
  await symlink("..", join(root, "up"));
  await mkdir(join(home, "page"));
  await writeFile(join(home, "page/index.html"), "<p>page</p>");
  const env = { HOME: home };
  const machine = { platform: "linux", env, settings: join(home, ".config") } as const;
  served = await serveFolders([root], machine, async (batch) => void batches.push(batch));
  server = await startOpenServer({
    files: new Map([["/", { file: join(home, "page/index.html"), type: "text/html" }]]),
    roots: served.roots,
    session: async () => ({ folders: served.listed }),
    later: (work) => {
      work();
      return () => {};
    },
  });
});
afterEach(async () => {
  server.end();
  await server.ended;
  await served.release();
});

type Sent = { method?: string; headers?: Record<string, string>; body?: string };

/** Sends a request as the page does, unless `headers` differ. */
function send(path: string, { method = "GET", headers = {}, body }: Sent = {}) {
  const { host, origin } = new URL(server.address);
  type Answer = { status: number; text: string; content: ArrayBuffer; headers: object };
  return new Promise<Answer>((resolve, reject) => {
    const own = { host, origin, "sec-fetch-site": "same-origin" };
    const sent = request(
      new URL(path, origin),
      { method, headers: { ...own, ...headers } },
      (answer) => {
        const { statusCode: status = 0, headers: received } = answer;
        buffer(answer).then((read) => {
          const content = new Uint8Array(read).buffer;
          resolve({ status, text: read.toString(), content, headers: received });
        }, reject);
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}

const part = (path: string, from: number, to: number) => ({ path, from, to });

const exchange = (key = server.address.split("#key=")[1]) =>
  send("/api/session", { method: "POST", body: JSON.stringify({ key }) });

/** Opens a session; returns what asks about the folder. */
async function openSession() {
  const { token } = JSON.parse((await exchange()).text) as { token: string };
  const authorization = `Bearer ${token}`;
  const session = await send("/api/session", { headers: { authorization } });
  const { folders } = JSON.parse(session.text) as { folders: { id: string }[] };
  const askTogether = async (...asked: object[]) => {
    const body = JSON.stringify(asked.map((one) => ({ folder: folders[0]!.id, ...one })));
    const { status, content } = await send("/api/folder", {
      method: "POST",
      headers: { authorization },
      body,
    });
    if (status !== 200) throw new Error(String(status));
    return splitAnswers(content);
  };
  return { askTogether, ask: async (asked: object) => (await askTogether(asked))[0]! };
}

const textOf = (answer: ServedAnswer) =>
  "content" in answer ? Buffer.from(answer.content).toString() : "";

test("the page is served with a strict policy and to no other origin", async () => {
  const { status, text, headers } = await send("/");
  expect([status, text]).toEqual([200, "<p>page</p>"]);
  expect(headers).toMatchObject({
    "content-security-policy": expect.stringContaining("default-src 'none'"),
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  });
  expect(headers).not.toHaveProperty("access-control-allow-origin");
});

test.each([
  ["/", { headers: { host: "rebound.example" } }],
  ["/", { headers: { "sec-fetch-site": "cross-site" } }],
  ["/../secret.txt", {}],
  ["/index.html", { method: "POST" }],
  ["/api/folder", { method: "POST", body: "{}" }],
  ["/api/folder", { method: "POST", headers: { authorization: "Bearer guessed" }, body: "{}" }],
  ["/api/tab", {}],
])("%s with %j is refused", async (path, sent) => {
  expect((await send(path, sent)).status).toBe(403);
});

test("the key of the address opens one session", async () => {
  expect((await exchange("guessed")).status).toBe(403);
  expect((await exchange()).status).toBe(200);
  expect((await exchange()).status).toBe(403);
});

test("a body that is too large is refused before it is read as a whole", async () => {
  const { status } = await send("/api/session", { method: "POST", body: "x".repeat(5000) });
  expect(status).toBe(413);
});

test("a folder is listed with the states of its files, and without its links", async () => {
  const { ask } = await openSession();
  expect(await ask({ type: "walk", path: "" })).toEqual({
    value: [
      { name: "a.txt", isFolder: false, state: expect.objectContaining({ bytes: 4 }) },
      { name: "sub", isFolder: true },
    ],
  });
  const parts = [part("a.txt", 1, 3), part("sub/b.txt", 0, 2)];
  expect(textOf(await ask({ type: "read", parts }))).toBe("amsa");
});

test.each([
  { type: "stat", path: "../secret.txt" },
  { type: "walk", path: ".." },
  { type: "walk", path: "up" },
  { type: "read", parts: [part("up/secret.txt", 0, 6)] },
  { type: "read", parts: [part("a.txt", 0, 4), part("link.txt", 0, 6)] },
  { type: "move", path: "a.txt", to: "../a.txt" },
  { type: "move", path: "a.txt", to: `${trashFolder}/b/../../a.txt` },
  { type: "move", path: `../secret.txt`, to: `${trashFolder}/b/secret.txt` },
  { type: "writeText", path: "a.txt", text: "mine" },
  { type: "writeText", path: `${trashFolder}/../a.txt`, text: "mine" },
  { type: "remove", path: "a.txt" },
  { type: "read", parts: [part("a.txt", 0, 2 ** 40)] },
  { type: "read", parts: Array.from({ length: 65 }, () => part("a.txt", 0, 1)) },
  { type: "read", parts: [part("a.txt", 3, 1)] },
  { type: "erase", path: "a.txt" },
  { type: "stat", path: "a.txt", folder: "another" },
])("%j is refused and changes nothing", async (asked) => {
  const { ask } = await openSession();
  expect(await ask(asked)).toEqual({
    problem: "UnknownError",
    message: expect.not.stringContaining("secret\n"),
  });
  expect(await readFile(join(root, "a.txt"), "utf8")).toBe("same");
  expect(await readFile(join(home, "secret.txt"), "utf8")).toBe("secret");
});

test("a file that changed since it was seen is not read", async () => {
  const { ask } = await openSession();
  const answer = await ask({ type: "stat", path: "a.txt" });
  const seen = "value" in answer ? answer.value : undefined;
  await writeFile(join(root, "a.txt"), "other text");
  expect(await ask({ type: "read", parts: [{ ...part("a.txt", 0, 4), seen }] })).toHaveProperty(
    "problem",
  );
});

test("requests of one message are answered in their order, each on its own", async () => {
  const { askTogether } = await openSession();
  const answers = await askTogether(
    { type: "read", parts: [part("a.txt", 0, 2)] },
    { type: "read", parts: [part("missing.txt", 0, 2)] },
    { type: "stat", path: "missing.txt" },
    { type: "read", parts: [part("sub/b.txt", 2, 9)] },
    { type: "remove", path: "a.txt" },
  );
  expect(answers).toEqual([
    { content: new Uint8Array(Buffer.from("sa")) },
    { problem: "NotFoundError", message: expect.stringContaining("missing.txt") },
    { value: undefined },
    { content: new Uint8Array(Buffer.from("me")) },
    { problem: "UnknownError", message: "a.txt: not set aside" },
  ]);
});

test("a message of too many requests is refused", async () => {
  const { askTogether } = await openSession();
  const stats = Array.from({ length: 65 }, () => ({ type: "stat", path: "a.txt" }));
  await expect(askTogether(...stats)).rejects.toThrow("400");
});

test("a file that is set aside is in the system's trash, where it can be restored by others", async () => {
  const { ask } = await openSession();
  const list = `${trashFolder}/20261203.json`;
  await ask({ type: "writeText", path: list, text: "{}" });
  const aside = `${trashFolder}/20261203/sub/b.txt`;
  expect(await ask({ type: "move", path: "sub/b.txt", to: aside })).toEqual({ value: "moved" });
  const trash = join(home, ".local/share/Trash");
  expect(await readFile(join(trash, "files/b.txt"), "utf8")).toBe("same");
  const info = await readFile(join(trash, "info/b.txt.trashinfo"), "utf8");
  expect(info).toMatch(/^\[Trash Info\]\nPath=\/.*\/Downloads\/sub\/b\.txt\nDeletionDate=\d{4}-/);
  expect(batches).toEqual(["20261203"]);

  expect(await ask({ type: "move", path: aside, to: "sub/b.txt" })).toEqual({ value: "moved" });
  expect(await readFile(join(root, "sub/b.txt"), "utf8")).toBe("same");
  await expect(stat(join(trash, "info/b.txt.trashinfo"))).rejects.toThrow("ENOENT");
});

test("the server ends once its tab is closed, although the browser keeps a connection that it never used", async () => {
  const { token } = JSON.parse((await exchange()).text) as { token: string };
  const { origin, port } = new URL(server.address);
  const unused = connect(Number(port), "127.0.0.1");
  await once(unused, "connect");
  const tab = new AbortController();
  const headers = { authorization: `Bearer ${token}` };
  await fetch(`${origin}/api/tab`, { headers, signal: tab.signal });
  tab.abort();
  expect(await server.ended).toBeUndefined();
});
