import type { MailFolder } from "../port/mail-folder.ts";
import type { MessageRow } from "../port/message-row.ts";

export type FoundMessage = { folder: MailFolder; row: MessageRow };
