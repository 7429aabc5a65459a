export { type Author, parseAuthor } from "./author/parse-author.ts";
export {
  createExportReader,
  type ExportNotes,
  type ExportReader,
  type Newsletter,
} from "./export/create-export-reader.ts";
export { type MailFile, toMailFile } from "./export/mail-file.ts";
export type { FolderRole, MailFolder } from "./port/mail-folder.ts";
export { type MailFailure, MailPortError } from "./port/mail-port-error.ts";
export type { MailPage, MailPort, Restore, TrashResult } from "./port/mail-port.ts";
export type { MessageRow } from "./port/message-row.ts";
export { confirmCopies, type Copies, type CopiesProgress } from "./copies/confirm-copies.ts";
export {
  createMailboxReader,
  type MailboxReader,
  type ReadingProgress,
  type ReadingResult,
} from "./reading/create-mailbox-reader.ts";
export { createPatientRequests } from "./reading/patient-requests.ts";
export type { Clock } from "./reading/clock.ts";
export { createMailboxWeight, type MailboxWeight } from "./weight/create-mailbox-weight.ts";
export type { FoundMessage } from "./weight/found-message.ts";
export type { MessageGroup } from "./weight/message-group.ts";
export type { MailboxSummary } from "./weight/mailbox-summary.ts";
export type { Sum } from "./weight/sum.ts";
