import type { ServedRequest } from "@digital-cleanup/cleaner";
import type { ServedFolder } from "../../platform/folder-handle.ts";

/** Asks the command's server about a folder. Rejects with a `DOMException` of the name that the server gives, as the browser's own handles do. */
export async function askServer(
  { id, token }: ServedFolder,
  request: ServedRequest,
): Promise<Response> {
  const response = await fetch("/api/folder", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ ...request, folder: id }),
  });
  if (response.ok) return response;
  throw new DOMException(await response.text(), response.headers.get("problem") ?? "UnknownError");
}
