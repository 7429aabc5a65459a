import * as z from "zod/mini";
import type { ServedFolder } from "../platform/folder-handle.ts";

const tokenSchema = z.object({ token: z.string() });
const sessionSchema = z.object({
  folders: z.array(z.object({ id: z.string(), name: z.string(), hasSystemTrash: z.boolean() })),
  ownBatches: z.array(z.string()),
});

export type Session = {
  folders: ServedFolder[];
  /** Whether files set aside go to the system's trash, otherwise to a folder inside each. */
  hasSystemTrash: boolean;
  /** What the command set aside, also earlier. */
  ownBatches: ReadonlySet<string>;
  /** Resolves once the command has ended. */
  ended: Promise<void>;
};

/** For a reload. The browser forgets it with the tab. */
const tokenKey = "token";

/** Exchanges the key of the address for a session with the command; `undefined` if it was used before. */
export async function openSession(): Promise<Session | undefined> {
  const token = (await exchangeKey()) ?? sessionStorage.getItem(tokenKey);
  if (token === null) return undefined;
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch("/api/session", { headers });
  if (!answer.ok) return undefined;
  const { folders, ownBatches } = sessionSchema.parse(await answer.json());
  return {
    folders: folders.map(({ id, name }) => ({ kind: "directory", id, name, token })),
    hasSystemTrash: folders.every((folder) => folder.hasSystemTrash),
    ownBatches: new Set(ownBatches),
    ended: holdOpen(headers),
  };
}

async function exchangeKey(): Promise<string | undefined> {
  const [, key] = /^#key=(.+)$/.exec(location.hash) ?? [];
  if (!key) return undefined;
  // The key is of no more use, and the sections of the page use the fragment.
  history.replaceState(undefined, "", "/");
  const answer = await fetch("/api/session", { method: "POST", body: JSON.stringify({ key }) });
  if (!answer.ok) return undefined;
  const { token } = tokenSchema.parse(await answer.json());
  sessionStorage.setItem(tokenKey, token);
  return token;
}

/** The command ends some seconds after the request that this page leaves open. */
async function holdOpen(headers: Record<string, string>): Promise<void> {
  await fetch("/api/tab", { headers })
    .then((answer) => answer.text())
    .catch(() => undefined);
}
