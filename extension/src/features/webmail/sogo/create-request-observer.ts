import { freedBytes } from "../activity/freed-bytes.ts";
import { createMessageSizes } from "../activity/message-sizes.ts";
import type { RequestObserver } from "../activity/observe-requests.ts";
import type {
  ComposeMode,
  DeletionReadings,
  EmptiableFolder,
  PostedEvent,
} from "../activity/page-events.ts";
import { createReading, type Reading, recentValue } from "../activity/recent-reading.ts";
import { countListed, type createFolderListings, type Folder } from "./folder-listings.ts";
import { numbersOf } from "./request.ts";

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

const composeModes = new Map<string, ComposeMode>([
  ["compose", "new"],
  ["reply", "reply"],
  ["replyall", "replyAll"],
  ["forward", "forward"],
]);

const emptyActions = new Map<string, EmptiableFolder>([
  ["emptyTrash", "trash"],
  ["emptyJunk", "junk"],
]);

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

export type Observed = {
  emit: (event: PostedEvent) => void;
  listings: ReturnType<typeof createFolderListings>;
};

/** Reads the requests of SOGo's client and the server's responses: JSON, and a refusal has an error status. */
export function createRequestObserver({ emit, listings }: Observed): RequestObserver {
  let quota: Reading | undefined;
  const sizes = createMessageSizes();
  return ({ url, body }) => {
    const match = /\/SOGo\/so\/[^/]+\/Mail\/((\d+)(?!\d).*)\/(\w+)$/.exec(url.split("?")[0]!);
    if (!match) return undefined;
    const [, path = "", account, action = ""] = match;
    // Quota and folders are those of the person's own mailbox, which is the first account.
    const isOwn = account === "0";
    const folder = listings.folderAt(path);
    const emptied = emptyActions.get(action);
    const request = parseJson(body);
    const isView = action === "view" && isOwn;
    const isListing = isView && folder && isCompleteListing(request);
    // What is being read again is unknown until the response, also to a deletion that is sent meanwhile.
    if (isListing) {
      listings.forget(folder);
      quota = undefined;
    }
    const listedBefore = emptied && listings.recent(emptied);
    const uids = (request.uids ?? []).map(String);
    const inFolder = folder && listings.recent(folder)?.uids;
    // Those that the folder still held.
    const present = inFolder && uids.filter((uid) => inFolder.has(uid));
    const quotaBefore = recentValue(quota);
    // The list of folders and a message that is opened are viewed too.
    if (isView && /\/folder[^/]*$/.test(path)) listings.shown = folder;
    return (text) => {
      const response = parseJson(text);
      const n = uids.length;
      const used = response.quotas?.usedSpace;
      const before = emptied ? (quotaBefore ?? recentValue(quota)) : quotaBefore;
      const quotaBytes = freedBytes(before, used);
      /** `lost` is how many of them were there. */
      const readingsOf = (
        folderPath: string,
        gone: readonly string[] | undefined,
        lost: number | undefined,
      ): DeletionReadings => ({
        n: lost ?? n,
        shownSizes: gone && sizes.list(gone.map((uid) => ({ folder: folderPath, uid }))),
        quotaBytes,
        lost,
      });
      if (used !== undefined && isOwn) quota = createReading(used);
      if (isOwn) addSizes(sizes, path, response.headers ?? response);
      if (response.mailboxes && isOwn) listings.addFolders(response.mailboxes);
      const mode = composeModes.get(action);
      if (mode && !body) emit({ type: "composeStarted", mode });
      else if (action === "send" && response.status === "success") emit({ type: "sent" });
      else if (!isOwn) return;
      else if (isListing && response.uids) listings.set(folder, numbersOf(response).map(String));
      else if (action === "batchDelete") {
        if (folder === "trash" || request.withoutTrash) {
          emit({ type: "deleted", ...readingsOf(path, present ?? uids, present?.length) });
        } else {
          emit({ type: "moved", to: "trash", n });
          listings.add("trash", n);
        }
        listings.remove(folder, uids);
      } else if (action === "moveMessages") {
        const target = listings.folderAt(String(request.folder).slice(1));
        // Marking as junk sends another request before this one; only the move is counted.
        emit({ type: "moved", to: target ?? "other", n });
        listings.remove(folder, uids);
        listings.add(target, n);
      } else if (emptied) {
        // A listing that was on its way showed messages, so the server made it before it emptied the folder.
        const listedLate = listings.recent(emptied);
        const listed = listedBefore ?? (listedLate?.uids.size ? listedLate : undefined);
        const readings = listed
          ? readingsOf(
              listings.addressOf(emptied),
              listed.added > 0 ? undefined : [...listed.uids],
              countListed(listed),
            )
          : { quotaBytes };
        emit({ type: "emptied", folder: emptied, ...readings });
        if (emptied === "trash") emit({ type: "trashCounted", n: 0 });
        // Other clients may fill it from now on.
        listings.forget(emptied);
      }
    };
  };
}
