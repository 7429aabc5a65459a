import type { CountedAction } from "@digital-cleanup/challenge";
import { actionsSince, appendAction } from "../action-log.ts";
import { fitUnderCeilings } from "./daily-ceilings.ts";

/** Appends what a webmail's page reported as confirmed, as far as it is plausible for one day. */
export const appendMailAction = (action: CountedAction): Promise<void> =>
  navigator.locks.request("mail-actions", async () => {
    const fitting = fitUnderCeilings(action, await actionsSince(action.day));
    if (fitting) await appendAction(fitting);
  });
