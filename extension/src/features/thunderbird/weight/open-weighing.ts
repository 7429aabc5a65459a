import type { Clock } from "@digital-cleanup/mailbox";
import type { Format } from "@digital-cleanup/text";
import { localDay } from "../../../platform/local-day.ts";
import { mailApi } from "../../../platform/mail/thunderbird-api.ts";
import { pageClock } from "../../../ui/mailbox/page-clock.ts";
import { createWeighing } from "../../../ui/mailbox/weighing.ts";
import { announceMove } from "../messages.ts";
import { createMailPort } from "./create-mail-port.ts";

/**
 * It stands still, so that no pause is added between pages: Thunderbird makes its own, and timers of a page that is not in front take a
 * second each.
 */
const clock: Clock = { nowMs: () => 0, wait: pageClock.wait };

/** The reading of Thunderbird's mailboxes, which stays in this page until it is closed. */
export const openWeighing = (format: Format) =>
  createWeighing(
    createMailPort({
      mail: mailApi(),
      writeDay: (date) => format.day(localDay(date)),
      announceMove,
      isOnline: () => navigator.onLine,
      clock: pageClock,
    }),
    clock,
  );
