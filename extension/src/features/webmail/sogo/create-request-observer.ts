import { createMessageSizes } from "../activity/message-sizes.ts";
import type { Hold, PageRequest, RequestObserver } from "../activity/observe-requests.ts";
import type { ComposeMode, EmptiableFolder, PostedEvent } from "../activity/page-events.ts";
import { createReading, type Reading, recentValue } from "../activity/recent-reading.ts";
import {
  completeOutcome,
  countEmptied,
  countNamed,
  isMadeBefore,
  type LateListing,
  type Outcome,
} from "./count-deletion.ts";
import type { createFolderListings, Folder } from "./folder-listings.ts";
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

type MailRequest = {
  path: string;
  action: string;
  /** What its folder is, if that can be emptied. */
  role: EmptiableFolder | undefined;
  /** Quota and folders are those of the person's own mailbox, which is the first account. */
  isOwn: boolean;
  hasBody: boolean;
  body: RequestBody;
};

export type Observed = {
  emit: (event: PostedEvent) => void;
  listings: ReturnType<typeof createFolderListings>;
  /** Lists a folder. Resolves to the text of the response. */
  list: (address: string) => Promise<string | undefined>;
};

type State = Observed & {
  quota: Reading | undefined;
  sizes: ReturnType<typeof createMessageSizes>;
  /** While a listing of ours is sent that does not stand for what the person sees. */
  isAsking: boolean;
};

function parseRequest({ url, body }: PageRequest, { listings }: State): MailRequest | undefined {
  const match = /\/SOGo\/so\/[^/]+\/Mail\/((\d+)(?!\d).*)\/(\w+)$/.exec(url.split("?")[0]!);
  if (!match) return undefined;
  const [, path = "", account, action = ""] = match;
  const role = emptyActions.get(action) ?? listings.folderAt(path);
  const hasBody = body !== "";
  return { path, action, role, isOwn: account === "0", hasBody, body: parseJson(body) };
}

const uidsOf = ({ body }: MailRequest): string[] => (body.uids ?? []).map(String);

const isView = ({ action, isOwn }: MailRequest): boolean => action === "view" && isOwn;

/** A listing of the whole folder. */
const listedRole = (request: MailRequest): EmptiableFolder | undefined =>
  isView(request) && isCompleteListing(request.body) ? request.role : undefined;

/** Whether it deletes messages permanently. */
const isPermanent = ({ action, role, body }: MailRequest): boolean =>
  emptyActions.has(action) ||
  (action === "batchDelete" && (role === "trash" || Boolean(body.withoutTrash)));

/** Lists the folder of a request that waits for the answer, which so shows what was there before. */
async function listLate(state: State, path: string): Promise<LateListing | undefined> {
  state.isAsking = true;
  const answer = state.list(path).catch(() => undefined);
  state.isAsking = false;
  const response = parseJson((await answer) ?? "");
  if (!response.uids) return undefined;
  addSizes(state.sizes, path, response.headers ?? response);
  return {
    listing: { uids: new Set(numbersOf(response).map(String)), added: 0 },
    used: response.quotas?.usedSpace,
  };
}

/** Returns what reports a permanent deletion once it is confirmed. */
function observePermanent(
  state: State,
  request: MailRequest,
  hold: Hold,
): (usedAfter: unknown) => void {
  const { emit, listings, sizes } = state;
  const { path, role } = request;
  const emptied = emptyActions.get(request.action);
  const uids = uidsOf(request);
  const listing = role && listings.recent(role);
  const usedBefore = recentValue(state.quota);
  const late = role && !listing ? listLate(state, path) : undefined;
  if (late) hold(late);
  const isGone = (uid: string) => emptied !== undefined || uids.includes(uid);
  const report = (outcome: Outcome) => {
    if (emptied) emit({ type: "emptied", folder: emptied, ...countEmptied(outcome, sizes) });
    else emit({ type: "deleted", ...countNamed(uids, outcome, sizes) });
  };
  /** Of a request that had left before this one, for example when the person opened the menu. */
  const readMeanwhile = () => {
    const found = role && listings.recent(role);
    // What went is soon taken out of it.
    return found && isMadeBefore(found, isGone)
      ? { ...found, uids: new Set(found.uids) }
      : undefined;
  };
  return (usedAfter) => {
    const outcome = { path, listing: listing ?? readMeanwhile(), usedBefore, usedAfter };
    if (late) void late.then((found) => report(completeOutcome(outcome, found, isGone)));
    else report(outcome);
  };
}

/** Keeps what a response says of folders, sizes and quota. */
function keepReadings(state: State, request: MailRequest, response: ResponseBody): void {
  const { listings, sizes } = state;
  const used = response.quotas?.usedSpace;
  if (used !== undefined) state.quota = createReading(used);
  addSizes(sizes, request.path, response.headers ?? response);
  if (response.mailboxes) listings.addFolders(response.mailboxes);
  const listed = listedRole(request);
  if (listed && response.uids) listings.set(listed, numbersOf(response).map(String));
}

/** Follows what a confirmed request did to the listed folders, and reports what it moved. */
function followRequest({ emit, listings }: State, request: MailRequest): void {
  const { action, role, body } = request;
  const uids = uidsOf(request);
  if (action === "moveMessages") {
    const target = listings.folderAt(String(body.folder).slice(1));
    // Marking as junk sends another request before this one; only the move is counted.
    emit({ type: "moved", to: target ?? "other", n: uids.length });
    listings.remove(role, uids);
    listings.add(target, uids.length);
  } else if (action === "batchDelete") {
    if (!isPermanent(request)) {
      emit({ type: "moved", to: "trash", n: uids.length });
      listings.add("trash", uids.length);
    }
    listings.remove(role, uids);
  } else if (emptyActions.has(action)) {
    if (role === "trash") emit({ type: "trashCounted", n: 0 });
    // Other clients may fill it from now on.
    if (role) listings.forget(role);
  }
}

/** Reads the requests of SOGo's client and the server's responses: JSON, and a refusal has an error status. */
export function createRequestObserver(observed: Observed): RequestObserver {
  const state: State = {
    ...observed,
    quota: undefined,
    sizes: createMessageSizes(),
    isAsking: false,
  };
  const { emit, listings } = observed;
  return (pageRequest, hold) => {
    const request = state.isAsking ? undefined : parseRequest(pageRequest, state);
    if (!request) return undefined;
    const { path, action, role, isOwn } = request;
    // What is being read again is unknown until the response, also to a deletion that is sent meanwhile.
    const listed = listedRole(request);
    if (listed) {
      listings.outdate(listed);
      state.quota = undefined;
    }
    const reportPermanent =
      isOwn && isPermanent(request) ? observePermanent(state, request, hold) : undefined;
    // The list of folders and a message that is opened are viewed too.
    if (isView(request) && /\/folder[^/]*$/.test(path)) listings.shown = role;
    return (text) => {
      const response = parseJson(text);
      const mode = composeModes.get(action);
      if (mode && !request.hasBody) emit({ type: "composeStarted", mode });
      else if (action === "send" && response.status === "success") emit({ type: "sent" });
      // Neither the folders nor the quota of other accounts are known.
      if (!isOwn && (action === "batchDelete" || emptyActions.has(action)))
        emit({ type: "deleted" });
      if (!isOwn) return;
      keepReadings(state, request, response);
      reportPermanent?.(response.quotas?.usedSpace);
      followRequest(state, request);
    };
  };
}
