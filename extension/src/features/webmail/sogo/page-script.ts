import { freedBytes } from "../activity/freed-bytes.ts";
import { freedByMessages } from "../activity/freed-by-messages.ts";
import { createMessageSizes } from "../activity/message-sizes.ts";
import {
  type ComposeMode,
  type EmptiableFolder,
  emptiableFolders,
  type PageEvent,
} from "../activity/page-events.ts";
import type { RequestObserver } from "../activity/observe-requests.ts";
import type { PageScript } from "../activity/page-script.ts";
import { folderAddress } from "./folder-address.ts";
import { mailBase, xsrfToken } from "./request-parts.ts";
import { createReading, type Reading, recentValue } from "../activity/recent-reading.ts";

type Folder = { path?: unknown; type?: unknown; children?: Folder[] };
type ResponseBody = {
  quotas?: { usedSpace?: unknown };
  mailboxes?: Folder[];
  uids?: unknown[];
  headers?: unknown;
  threaded?: unknown;
  status?: unknown;
};
type RequestBody = {
  uids?: unknown[];
  withoutTrash?: unknown;
  folder?: unknown;
  filters?: unknown;
};

const composeModes: Record<string, ComposeMode> = {
  compose: "new",
  reply: "reply",
  replyall: "replyAll",
  forward: "forward",
};

const menuOf = (icon: string): string =>
  `.sg-mailbox-list-item:has(.sg-folder.${icon}) [ng-click="$ctrl.showMenu($event)"]`;
/** What a person presses on the way to emptying a folder, whose icon is the same in every language. */
const menus: Record<EmptiableFolder, string> = {
  trash: menuOf("delete"),
  junk: menuOf("thumb_down"),
};

const emptyActions: Record<string, EmptiableFolder> = { emptyTrash: "trash", emptyJunk: "junk" };

const parseJson = (text: string): ResponseBody & RequestBody => {
  try {
    return Object(JSON.parse(text)) as ResponseBody & RequestBody;
  } catch {
    return {};
  }
};

/** Whether a listing holds every message of the folder, as a search does not. */
const isCompleteListing = ({ filters }: RequestBody): boolean =>
  Object.keys(Object(filters)).length === 0;

/** In a threaded listing the first entry names the columns, and each further one is a message. */
const countListed = ({ uids = [], threaded }: ResponseBody): number =>
  threaded ? Math.max(0, uids.length - 1) : uids.length;

/** SOGo writes a folder as `folderINBOX/folderLettres`, special characters as `_XX_`. */
const folderName = (path: string): string => path.replace(/^\/?\d+\//, "").replaceAll("folder", "");

/** How many messages the trash and the junk folder hold, as far as responses showed. */
function createFolderCounts(emit: (event: PageEvent) => void) {
  const types = new Map<string, unknown>([
    ["Trash", "trash"],
    ["Junk", "junk"],
  ]);
  const counts = new Map<EmptiableFolder, Reading<number>>();
  const set = (folder: EmptiableFolder, n: number, readAtMs = performance.now()) => {
    counts.set(folder, { value: n, readAtMs });
    if (folder === "trash") emit({ type: "trashCounted", n });
  };
  return {
    /** Only a recent number: another device may have changed it since. */
    get: (folder: EmptiableFolder) => recentValue(counts.get(folder)),
    set,
    /** The number of a folder that was never listed stays unknown, and a changed one is as old as its listing. */
    add: (folder: EmptiableFolder | undefined, n: number) => {
      const before = folder && counts.get(folder);
      if (before) set(folder, Math.max(0, before.value + n), before.readAtMs);
    },
    forget: (folder: EmptiableFolder) => counts.delete(folder),
    /** The server's own name comes after the default one. */
    addressOf: (folder: EmptiableFolder): string =>
      folderAddress([...types].findLast(([, type]) => type === folder)?.[0] ?? ""),
    folderAt: (path: string): EmptiableFolder | undefined => {
      const type = types.get(folderName(path));
      return emptiableFolders.find((folder) => folder === type);
    },
    addFolders: function addFolders(folders: readonly Folder[]) {
      for (const { path, type, children } of folders) {
        types.set(String(path), type);
        addFolders(children ?? []);
      }
    },
  };
}

/** The first line of a listing names the columns. The answer to `headers` is such a listing, that to `view` holds one. */
function addSizes(
  sizes: ReturnType<typeof createMessageSizes>,
  folder: string,
  listing: unknown,
): void {
  if (!Array.isArray(listing)) return;
  const [columns, ...lines] = listing as unknown[][];
  const [uid, size] = ["uid", "Size"].map((name) => columns?.indexOf(name) ?? -1);
  for (const line of lines) sizes.add({ folder, uid: String(line[uid!]) }, line[size!]);
}

/** SOGo responds with JSON, and a refusal has an error status. */
function createRequestObserver(
  emit: (event: PageEvent) => void,
  counts: ReturnType<typeof createFolderCounts>,
): RequestObserver {
  let quota: Reading | undefined;
  const sizes = createMessageSizes();
  return ({ url, body }) => {
    const match = /\/SOGo\/so\/[^/]+\/Mail\/(\d+)\/(?:(.+)\/)?(\w+)$/.exec(url.split("?")[0]!);
    if (!match) return undefined;
    const [, account, path = "", action = ""] = match;
    const folder = counts.folderAt(path);
    const emptied = emptyActions[action];
    // What is being read again is unknown until the response, also to a deletion that is sent meanwhile.
    if (action === "view" && account === "0" && folder && isCompleteListing(parseJson(body))) {
      counts.forget(folder);
      quota = undefined;
    }
    const countBefore = emptied && counts.get(emptied);
    const quotaBefore = recentValue(quota);
    return (text) => {
      const response = parseJson(text);
      const request = parseJson(body);
      const n = request.uids?.length ?? 0;
      const used = response.quotas?.usedSpace;
      // A listing that was on its way showed messages, so the server made it before it emptied the folder.
      const emptiedCount = emptied && (countBefore ?? (counts.get(emptied) || undefined));
      const before = emptied ? (quotaBefore ?? recentValue(quota)) : quotaBefore;
      const bytes = freedBytes(before, used);
      // Quota and folders are those of the person's own mailbox, which is the first account.
      const isOwn = account === "0";
      if (used !== undefined && isOwn) quota = createReading(used);
      if (isOwn) addSizes(sizes, path, response.headers ?? response);
      if (response.mailboxes && isOwn) counts.addFolders(response.mailboxes);
      const mode = composeModes[action];
      if (mode && !body) emit({ type: "composeStarted", mode });
      else if (action === "send" && response.status === "success") emit({ type: "sent" });
      else if (!isOwn) return;
      else if (action === "view" && folder && response.uids && isCompleteListing(request))
        counts.set(folder, countListed(response));
      else if (action === "batchDelete") {
        if (folder === "trash" || request.withoutTrash) {
          const messages = request.uids?.map((uid) => ({ folder: path, uid: String(uid) })) ?? [];
          const shownBytes = sizes.sum(messages);
          const read = { n, shownBytes, quotaBytes: bytes.bytes, lost: undefined };
          emit({ type: "deleted", ...freedByMessages(read) });
        } else {
          emit({ type: "moved", to: "trash", n });
          counts.add("trash", n);
        }
        counts.add(folder, -n);
      } else if (action === "moveMessages") {
        const target = counts.folderAt(String(request.folder));
        // Marking as junk sends another request before this one; only the move is counted.
        emit({ type: "moved", to: target ?? "other", n });
        counts.add(folder, -n);
        counts.add(target, n);
      } else if (emptied) {
        const known = { ...(emptiedCount !== undefined && { n: emptiedCount }), ...bytes };
        emit({ type: "emptied", folder: emptied, ...known });
        if (emptied === "trash") emit({ type: "trashCounted", n: 0 });
        // Other clients may fill it from now on.
        counts.forget(emptied);
      }
    };
  };
}

/** Lists a folder, so that its number of messages and the quota are known just before it is emptied. The observer of requests reads the response. */
function requestListing(address: string): void {
  const request = new XMLHttpRequest();
  request.open("POST", `${mailBase()}${address}/view`);
  request.setRequestHeader("content-type", "application/json");
  request.setRequestHeader("X-XSRF-TOKEN", xsrfToken());
  request.send("{}");
}

export const sogoPageScript: PageScript = (emit) => {
  const counts = createFolderCounts(emit);
  return {
    observeRequest: createRequestObserver(emit, counts),
    onReady: () => {
      addEventListener(
        "click",
        ({ target }) => {
          const folder = emptiableFolders.find((one) => (target as Element).closest?.(menus[one]));
          if (folder) requestListing(counts.addressOf(folder));
        },
        { capture: true, passive: true },
      );
    },
  };
};
