import { useWatchedValue } from "../../ui/use-watched-value.ts";
import type { Session } from "./session-state.ts";
import { readSession, watchSession } from "./store.ts";

/** `none` before the first session. */
const readView = async (): Promise<Session | "none"> => (await readSession()) ?? "none";

/** The session; `undefined` until the storage is read. */
export const useSession = (): Session | "none" | undefined =>
  useWatchedValue(readView, [watchSession])[0];
