import { roundcubeMailPort } from "../roundcube/mail-port.ts";
import { sogoMailPort } from "../sogo/mail-port.ts";
import { zimbraMailPort } from "../zimbra/mail-port.ts";
import type { WebmailId } from "../webmails.ts";
import type { WebmailPort } from "./webmail-port.ts";

const ports: Partial<Record<WebmailId, () => WebmailPort>> = {
  roundcube: roundcubeMailPort,
  sogo: sogoMailPort,
  zimbra: zimbraMailPort,
};

/** Absent for webmails whose lists cannot be read. */
export const mailPortFor = (id: WebmailId): WebmailPort | undefined => ports[id]?.();
