import type { MailPort } from "@digital-cleanup/mailbox";
import { roundcubeMailPort } from "../roundcube/mail-port.ts";
import { sogoMailPort } from "../sogo/mail-port.ts";
import type { WebmailId } from "../webmails.ts";

const ports: Partial<Record<WebmailId, () => MailPort>> = {
  roundcube: roundcubeMailPort,
  sogo: sogoMailPort,
};

/** Absent for webmails whose lists cannot be read. */
export const mailPortFor = (id: WebmailId): MailPort | undefined => ports[id]?.();
