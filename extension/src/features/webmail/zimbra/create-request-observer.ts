import type { RequestObserver } from "../activity/observe-requests.ts";
import {
  type DeletionReadings,
  emptiableFolders,
  type PostedEvent,
} from "../activity/page-events.ts";
import { type ItemAction, parseItemActions } from "./item-action.ts";
import { lostBetween, type MailboxReading, type ReadMailbox } from "./read-mailbox.ts";
import { folderIds, parseSoap, type SoapContext, type SoapFolder, withSubfolders } from "./soap.ts";

type Observed = { emit: (event: PostedEvent) => void; readMailbox: ReadMailbox };

/** Less than a request is held for: what is read later may be what is left. */
const beforeLimitMs = 4_500;
const afterLimitMs = 30_000;

/** Of a mailbox that another person shares, whose folders are not read: `account:number`. */
const isOfAnother = ({ ids }: ItemAction): boolean => ids.some((id) => id.includes(":"));
const takesMessages = ({ effect }: ItemAction): boolean =>
  effect === "deleted" || effect === "emptied";

/** Whether the request alone does not tell which messages go, or whether they were still there. */
const needsReading = (action: ItemAction): boolean =>
  !isOfAnother(action) && (takesMessages(action) || action.items !== "messages");

/** How many messages a folder that is moved as a whole takes with it. */
function countInFolders(ids: readonly string[], { folders }: MailboxReading): number {
  const moved = new Set(ids.flatMap((id) => folders.get(id)?.tree ?? []));
  return [...moved].reduce((sum, id) => sum + (folders.get(id)?.messages ?? 0), 0);
}

/** What was deleted permanently. Other items of the trash are left out, and then nothing is known of the bytes. */
function countLost(
  { items, ids }: ItemAction,
  before: MailboxReading | undefined,
  after: MailboxReading | undefined,
): DeletionReadings {
  const named = items === "messages" ? { n: ids.length } : {};
  if (!before || !after) return named;
  const { messages, bytes } = lostBetween(before, after);
  if (items !== "folders") return { n: messages, ...named, lost: messages, quotaBytes: bytes };
  if (before.others === undefined || after.others === undefined) return {};
  const others = before.others - after.others;
  const n = Math.max(0, messages - Math.max(0, others));
  return { n, lost: n, ...(others === 0 && { quotaBytes: bytes }) };
}

function eventOf(
  action: ItemAction,
  before: MailboxReading | undefined,
  after: MailboxReading | undefined,
): PostedEvent {
  const { items, effect, ids } = action;
  if (takesMessages(action)) {
    const counted = isOfAnother(action) ? {} : countLost(action, before, after);
    const emptied =
      effect === "emptied"
        ? emptiableFolders.find((one) => folderIds[one] === ids.join())
        : undefined;
    return emptied
      ? { type: "emptied", folder: emptied, ...counted }
      : { type: "deleted", ...counted };
  }
  const to = effect === "junked" ? "junk" : "trash";
  if (isOfAnother(action)) return { type: "moved", to };
  if (items === "messages") return { type: "moved", to, n: ids.length };
  if (items === "folders") return { type: "moved", to, n: before && countInFolders(ids, before) };
  const n = before && after && lostBetween(before, after).messages;
  return { type: "moved", to, n };
}

/** How many items the trash holds, if a response tells. */
function findTrashCount({ refresh, notify = [] }: SoapContext): number | undefined {
  const told = [
    ...(refresh?.folder ?? []).flatMap(withSubfolders),
    ...notify.flatMap(({ modified }) => modified?.folder ?? []),
  ];
  const trash = told.findLast(({ id, n }: SoapFolder) => id === folderIds.trash && n !== undefined);
  return trash?.n as number | undefined;
}

/** Reads the requests of Zimbra's classic client and the server's responses. */
export function createRequestObserver({ emit, readMailbox }: Observed): RequestObserver {
  return ({ url, body }, hold) => {
    if (!/\/service\/soap(?:\/|$)/.test(url.split("?")[0]!)) return undefined;
    const request = parseSoap(body);
    const context = request?.Header?.context ?? {};
    const actions = parseItemActions(request?.Body ?? {});
    const needed = actions.filter(needsReading);
    const withOthers = needed.some(({ items }) => items === "folders");
    const read = (limitMs: number) => readMailbox(context, { withOthers, limitMs });
    const before = needed.length > 0 ? read(beforeLimitMs) : undefined;
    if (before) hold(before);
    const report = async (confirmed: readonly ItemAction[]) => {
      const after = before && (await read(afterLimitMs));
      // Of several requests in one batch it is unknown which of them took what.
      const isKnown = needed.length === 1;
      for (const action of confirmed)
        emit(eventOf(action, isKnown ? await before : undefined, isKnown ? after : undefined));
    };
    return (text) => {
      const response = parseSoap(text);
      if (!response) return;
      const { Header, Body = {} } = response;
      if (Body.SendMsgResponse) emit({ type: "sent" });
      const trashed = findTrashCount(Header?.context ?? {});
      if (trashed !== undefined) emit({ type: "trashCounted", n: trashed });
      const confirmed = actions.filter(({ isConfirmedBy }) => isConfirmedBy(Body));
      if (confirmed.length > 0) void report(confirmed);
    };
  };
}
