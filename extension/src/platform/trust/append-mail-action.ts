import { localDay } from "../local-day.ts";
import { actionsSince, appendAction } from "../actions/action-log.ts";
import { fitUnderCeilings } from "./daily-ceilings.ts";

type MailAction = {
  /** It counts once. */
  id: string;
  kind: "emails" | "unsubscribes";
  count: number;
  bytes?: number | undefined;
};

/** Appends an action that a webmail or a list confirmed, as far as it is plausible for one day. */
export const appendMailAction = ({ id, kind, count, bytes }: MailAction): Promise<void> =>
  navigator.locks.request("mail-actions", async () => {
    const day = localDay(Date.now());
    const size = bytes !== undefined && { bytes, category: "mail" as const };
    const action = { id, day, feature: "mail", kind, count, ...size, method: "measured" } as const;
    const fitting = fitUnderCeilings(action, await actionsSince(day));
    if (fitting) await appendAction(fitting);
  });
