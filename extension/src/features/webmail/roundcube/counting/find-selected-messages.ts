import type { MessageId } from "../../activity/message-sizes.ts";

/** A list over several folders names a message `12-Trash`, any other one `12` in the folder of the list. */
export function parseMessageId(uid: string, listFolder: string): MessageId {
  const [, number = uid, folder = listFolder] = /^(\d+)-(.+)$/s.exec(uid) ?? [];
  return { folder, uid: number };
}

/**
 * The messages that a request of Roundcube names; `undefined` for "select all", which names none. A list over several folders sends more
 * than one of them as `_uid[]`.
 */
export function findSelectedMessages(form: URLSearchParams): MessageId[] | undefined {
  const listed = (form.get("_uid") ?? "").split(",").filter(Boolean);
  const uids = [...listed, ...form.getAll("_uid[]")];
  if (uids.includes("*")) return undefined;
  return uids.map((uid) => parseMessageId(uid, form.get("_mbox") ?? ""));
}
