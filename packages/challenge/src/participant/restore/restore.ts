import { type Fetch, sendToTally, type TallyFailure } from "../../client/tally-client.ts";
import type { ContributionAnswer } from "../../contribution/contribution.ts";
import type { EventAddress } from "../../event/join-address.ts";
import type { Participation } from "../participation.ts";
import { standingRequest } from "../sending/requests.ts";

/** Why a receipt may not replace what this device stores: its secret, or a place that was not used yet, would be lost. */
export type RestoreObstacle = "otherContribution" | "unusedPlace";

export function restoreObstacle(
  stored: Pick<Participation, "secret" | "lastSeq" | "place"> | undefined,
  secret: string,
): RestoreObstacle | undefined {
  if (!stored || stored.secret === secret) return undefined;
  if (stored.lastSeq > 0) return "otherContribution";
  return stored.place ? "unusedPlace" : undefined;
}

type Held =
  | { ok: true; answer: ContributionAnswer }
  | { ok: false; reason: "nothingHeld" | TallyFailure["failure"] };

/** Asks the tally what it holds for the secret of a receipt. */
export async function askHeld(fetch: Fetch, address: EventAddress, secret: string): Promise<Held> {
  const result = await sendToTally(fetch, standingRequest(address, secret));
  if (!result.ok) return { ok: false, reason: result.failure };
  return result.value.standing === "unknown"
    ? { ok: false, reason: "nothingHeld" }
    : { ok: true, answer: result.value };
}
