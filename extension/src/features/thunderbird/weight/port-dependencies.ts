import type { Clock } from "@digital-cleanup/mailbox";
import type { MailApi } from "../../../platform/mail/thunderbird-api.ts";

export type PortDependencies = {
  mail: Pick<MailApi, "accounts" | "folders" | "messages" | "mailTabs" | "tabs">;
  writeDay: (date: Date) => string;
  /** Called with the messages that are about to be moved because the person chose them, and with none afterwards. */
  announceMove: (ids: readonly number[]) => Promise<unknown>;
  isOnline: () => boolean;
  clock: Clock;
};
