import * as z from "zod/mini";
import { isUntouched } from "../../file.ts";
import type { FolderPort } from "../../folder-port.ts";
import { joinAnswers, type ServedAnswer } from "../../served-message.ts";
import { servedMessageSchema, type ServedPart, servedRequestSchema } from "../../served-request.ts";
import { trashFolder } from "../../trash/trash-paths.ts";
import { folderPlaceholder } from "../../trash/undo.ts";
import { walkEntries } from "./walk-entries.ts";

export type ServedRoot = {
  root: string;
  port: FolderPort;
  /** Resolves once no other process changes the folder; rejects if one does. */
  hold: () => Promise<void>;
  /** Called with each batch whose list is written. */
  onBatch: (batch: string) => Promise<void>;
};

/** Answers a message of the page: each of its requests on its own. Rejects if it is no message. */
export async function answerMessage(
  roots: ReadonlyMap<string, ServedRoot>,
  body: string,
): Promise<Uint8Array> {
  const requests = z.parse(servedMessageSchema, JSON.parse(body));
  const answers = requests.map((request) => answerRequest(roots, request).catch(toProblem));
  return Buffer.concat(joinAnswers(await Promise.all(answers)));
}

/** Rejects if the request is invalid or cannot be carried out. */
async function answerRequest(
  roots: ReadonlyMap<string, ServedRoot>,
  requested: unknown,
): Promise<ServedAnswer> {
  const request = z.parse(servedRequestSchema, requested);
  const served = roots.get(request.folder);
  if (!served) throw new Error("no such folder");
  const { port } = served;
  if (["move", "remove", "removeFolder", "writeText"].includes(request.type)) await served.hold();
  if (request.type === "read") return { content: await readParts(port, request.parts) };
  return { value: await changeOrLook(served, request) };
}

type PathRequest = Exclude<z.infer<typeof servedRequestSchema>, { type: "read" }>;

async function changeOrLook(
  { root, port, onBatch }: ServedRoot,
  request: PathRequest,
): Promise<unknown> {
  const { path } = request;
  switch (request.type) {
    case "stat":
    case "readText":
    case "removeFolder":
    case "list":
      return port[request.type](path);
    case "walk":
      return walkEntries(root, path);
    case "move":
      return port.move(path, request.to);
    case "remove":
      requireOwn(path);
      return port.remove(path);
    case "writeText":
      requireOwn(path);
      if (batchOf(path)) await onBatch(batchOf(path)!);
      return port.writeText(path, request.text);
  }
}

async function readParts(port: FolderPort, parts: readonly ServedPart[]) {
  const contents = await Promise.all(parts.map((part) => readPart(port, part)));
  return Buffer.concat(contents);
}

async function readPart(port: FolderPort, { path, from, to, seen }: ServedPart) {
  const content = await port.read(path, from, to);
  const isChanged = seen && !isUntouched(await port.stat(path), seen);
  if (isChanged) throw new Error(`${path}: changed since it was seen`);
  return content;
}

const batchOf = (path: string) =>
  new RegExp(`^${trashFolder}/([\\w-]{1,64})\\.json$`).exec(path)?.[1];

/** Only what was set aside is removed, and only lists of it are written; every other file can but be moved. */
function requireOwn(path: string): void {
  const isOwn = path.startsWith(`${trashFolder}/`) || path.endsWith(`/${folderPlaceholder}`);
  if (!isOwn) throw new Error(`${path}: not set aside`);
}

/** The names that browsers give these errors, so that the page explains them in the same words. */
const problems: Readonly<Record<string, string>> = {
  ENOENT: "NotFoundError",
  ENOTDIR: "NotFoundError",
  EACCES: "NotAllowedError",
  EPERM: "NotAllowedError",
  EROFS: "NoModificationAllowedError",
  ENOSPC: "QuotaExceededError",
  EDQUOT: "QuotaExceededError",
};

function toProblem(error: unknown): ServedAnswer {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return { problem: problems[code] ?? "UnknownError", message };
}
