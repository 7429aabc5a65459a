import { isWorkBuildActive } from "../other-build.ts";
import { appendMailAction } from "./append-mail-action.ts";

/** Counts a list that confirmed that the person left it. */
export async function countUnsubscribed(): Promise<void> {
  if (await isWorkBuildActive()) return;
  await appendMailAction({ id: crypto.randomUUID(), kind: "unsubscribes", count: 1 });
}
