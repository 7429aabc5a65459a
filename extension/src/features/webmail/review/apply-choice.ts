import type { Mailbox } from "../descriptor.ts";
import type { Left } from "../page-messages.ts";
import { leaveList } from "../webmail-client.ts";
import type { Newsletter } from "./group-by-sender.ts";

export type Choice = { leaves: boolean; trashesOld: boolean };
export type Outcome = { left?: Left; setAside?: number | "refused" };
/** Tells the engine of the page what the server said yes to. */
export type Counting = { movedToTrash: (n: number) => void; left: () => void };

/** All but the newest. */
export const oldOnes = ({ uids }: Newsletter): string[] => uids.slice(1);

/** Does what a person chose for one sender, and says what became of it. Only a yes of the server is counted. */
export async function act(
  newsletter: Newsletter,
  choice: Choice,
  mailbox: Mailbox,
  counting: Counting,
): Promise<Outcome> {
  const outcome: Outcome = {};
  const { oneClickUrl } = newsletter.header;
  if (choice.leaves && oneClickUrl) {
    outcome.left = await leaveList(oneClickUrl).catch(() => "unreachable" as const);
    if (outcome.left === "left") counting.left();
  }
  if (choice.trashesOld) {
    const old = oldOnes(newsletter);
    const isDone = await mailbox.moveToTrash(old, AbortSignal.timeout(60_000)).catch(() => false);
    outcome.setAside = isDone ? old.length : "refused";
    if (isDone) counting.movedToTrash(old.length);
  }
  return outcome;
}
