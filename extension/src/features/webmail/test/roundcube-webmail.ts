import { vi } from "vitest";
import type { Hold } from "../activity/observe-requests.ts";
import { createRequestObserver } from "../roundcube/counting/create-request-observer.ts";
import type { FolderReading, ReadFolder } from "../roundcube/counting/read-folder.ts";
import { collectEvents } from "./collect-events.ts";

export type Response = { env?: object; calls?: [name: string, ...args: unknown[]][] };
const confirmation = ["display_message", "Message(s) moved.", "confirmation", 0] as const;

/** Passes requests and their responses to the observer, as Roundcube's client sends and gets them. */
export function createWebmail(pageEnv: Record<string, unknown> = {}) {
  const { events, emit } = collectEvents();
  /** What the folders hold at each moment, as the page of their properties tells. */
  const held = new Map<string, FolderReading | "unanswered">();
  const asked: string[] = [];
  const readFolder: ReadFolder = (folder) => {
    asked.push(folder);
    const reading = held.get(folder);
    return reading === "unanswered" ? Promise.reject(new Error(reading)) : Promise.resolve(reading);
  };
  const env = {
    trash_mailbox: "Corbeille",
    junk_mailbox: "Spam",
    delimiter: "/",
    ...pageEnv,
  };
  const observe = createRequestObserver({ emit, readFolder, readEnv: () => env });
  const hold = vi.fn<Hold>();
  /** Returns a function that passes the response. */
  const send = (action: string, body: string) => {
    const read = observe({ url: `./?_task=mail&_action=${action}`, body }, hold)!;
    return async ({ env: sent, calls = [] }: Response = {}, isConfirmed = true) => {
      const exec = [...(isConfirmed ? [confirmation] : []), ...calls]
        .map(([name, ...args]) => `this.${name}(${JSON.stringify(args).slice(1, -1)});\n`)
        .join("");
      read(JSON.stringify({ env: sent, exec }));
      // What was asked before the request has arrived.
      await Promise.resolve();
      await Promise.resolve();
    };
  };
  const request = (action: string, body: string, response?: Response) =>
    send(action, body)(response);
  const counted = () => events.filter(({ type }) => type !== "trashCounted");
  return { events, counted, request, send, hold, held, asked };
}
export const quota = (used: number): ["set_quota", object] => ["set_quota", { used }];
/** A row of a list, of which a message's number and its rounded size are read. */
export const row = (uid: number | string, size: string): ["add_message_row", ...unknown[]] => [
  "add_message_row",
  uid,
  { subject: "Bonjour", size },
  {},
];
export const trash = (n: number): ["set_trash_count", number] => ["set_trash_count", n];
