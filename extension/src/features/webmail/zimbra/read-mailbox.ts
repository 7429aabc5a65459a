import {
  asList,
  isMailFolder,
  parseSoap,
  soapAddress,
  type SoapBody,
  type SoapContext,
  type SoapFolder,
  soapText,
  withSubfolders,
} from "./soap.ts";

type Held = { messages: number; bytes: number };

/** What the folders of a mailbox hold at one moment. */
export type MailboxReading = {
  folders: ReadonlyMap<string, Held & { tree: readonly string[] }>;
  /** Contacts, appointments, tasks and files in the trash and the junk, which count among its items. Absent if not asked for or unknown. */
  others?: number;
};

/** Resolves to `undefined` if the server tells nothing within `limitMs`. */
export type ReadMailbox = (
  context: SoapContext,
  options: { withOthers: boolean; limitMs: number },
) => Promise<MailboxReading | undefined>;

const maxOthers = 1000;
const otherTypes = { contact: "cn", appointment: "appt", task: "task", document: "doc" } as const;

const mailboxRequest = (withOthers: boolean): SoapBody => ({
  BatchRequest: {
    _jsns: "urn:zimbra",
    onerror: "continue",
    GetFolderRequest: [{ _jsns: "urn:zimbraMail" }],
    ...(withOthers && {
      SearchRequest: [
        {
          _jsns: "urn:zimbraMail",
          types: Object.keys(otherTypes).join(","),
          query: "underid:3 or underid:4 or inid:3 or inid:4",
          limit: maxOthers,
        },
      ],
    }),
  },
});

const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);

/** Of the response to `mailboxRequest`. */
function parseMailbox(text: string): MailboxReading | undefined {
  const batch = Object(parseSoap(text)?.Body?.BatchResponse) as Record<string, unknown>;
  const [root] = asList((Object(asList(batch.GetFolderResponse)[0]) as SoapFolder).folder);
  if (!root) return undefined;
  const [found] = asList(batch.SearchResponse) as Record<string, unknown>[];
  const others = Object.values(otherTypes).reduce(
    (sum, name) => sum + asList(found?.[name]).length,
    0,
  );
  return {
    folders: new Map(
      withSubfolders(root)
        .filter(isMailFolder)
        .map((folder) => [
          String(folder.id),
          {
            messages: numberOf(folder.i4n ?? folder.n),
            bytes: numberOf(folder.s),
            tree: withSubfolders(folder).map(({ id }) => String(id)),
          },
        ]),
    ),
    ...(found && !found.more && { others }),
  };
}

/** What the folders that lost messages lost between two readings. Mail that arrives elsewhere does not matter. */
export function lostBetween(before: MailboxReading, after: MailboxReading): Held {
  let [messages, bytes] = [0, 0];
  for (const [id, held] of before.folders) {
    const left = after.folders.get(id);
    if (left && left.messages >= held.messages) continue;
    messages += held.messages - (left?.messages ?? 0);
    bytes += held.bytes - (left?.bytes ?? 0);
  }
  return { messages, bytes };
}

/** One reading after the other, so that none is mixed up with what a later request does. */
let last: Promise<unknown> = Promise.resolve();

export const readMailbox: ReadMailbox = (context, { withOthers, limitMs }) => {
  const signal = AbortSignal.timeout(limitMs);
  const read = async () => {
    const response = await fetch(`${soapAddress}BatchRequest`, {
      method: "POST",
      headers: { "content-type": "application/soap+xml; charset=utf-8" },
      body: soapText(context, mailboxRequest(withOthers)),
      signal,
    });
    return response.ok ? parseMailbox(await response.text()) : undefined;
  };
  const reading = last.then(read).catch(() => undefined);
  last = reading;
  return reading;
};
