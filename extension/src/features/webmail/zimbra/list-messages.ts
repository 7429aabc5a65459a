import { requestZimbra } from "./request.ts";
import { asList } from "./soap.ts";

/** A message as a search lists it. */
export type ListedMessage = {
  id: string;
  /** Its size in bytes. */
  s?: number;
  /** When it arrived, in milliseconds. */
  d?: number;
  su?: string;
  /** `u`: unread, `a`: with attachments. */
  f?: string;
  /** Of which one is of type `f`, from. */
  e?: { t?: string; a?: string; p?: string; d?: string }[];
};

/** Messages of a folder from one position on, the newest first. */
export async function listMessages(
  folderId: string,
  { offset, limit }: { offset: number; limit: number },
  signal: AbortSignal,
): Promise<{ messages: ListedMessage[]; hasMore: boolean }> {
  const { m, more } = await requestZimbra(
    "Search",
    { types: "message", query: `inid:"${folderId}"`, sortBy: "dateDesc", offset, limit },
    signal,
  );
  return { messages: asList(m) as ListedMessage[], hasMore: Boolean(more) };
}

export const senderOf = ({
  e = [],
}: ListedMessage): { address: string; name: string } | undefined => {
  const sender = e.find(({ t = "f" }) => t === "f");
  return sender?.a ? { address: sender.a, name: sender.p ?? sender.a } : undefined;
};
