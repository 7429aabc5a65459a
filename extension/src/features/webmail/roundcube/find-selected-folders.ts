/**
 * The folder of each message that a request of Roundcube names; `undefined` for "select all", which names none. A list over several
 * folders sends `12-Trash`, more than one of them as `_uid[]`.
 */
export function findSelectedFolders(form: URLSearchParams): string[] | undefined {
  const listed = (form.get("_uid") ?? "").split(",").filter(Boolean);
  const uids = [...listed, ...form.getAll("_uid[]")];
  if (uids.includes("*")) return undefined;
  return uids.map((uid) => /^\d+-(.+)$/s.exec(uid)?.[1] ?? form.get("_mbox") ?? "");
}
