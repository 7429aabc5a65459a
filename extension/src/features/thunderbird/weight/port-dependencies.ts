import type { Clock } from "@digital-cleanup/mailbox";
import type { MailApi } from "../../../platform/mail/thunderbird-api.ts";

export type PortDependencies = {
  mail: Pick<MailApi, "accounts" | "folders" | "messages" | "mailTabs" | "tabs">;
  writeDay: (date: Date) => string;
  /** Called with the messages that the person chose to move and about which the server has not answered: as a move begins, and when it ends. */
  announceMove: (ids: readonly number[]) => Promise<unknown>;
  isOnline: () => boolean;
  clock: Clock;
};
