import type { MailFolder } from "./thunderbird-api.ts";

export const isTrash = (folder: MailFolder | undefined): boolean =>
  folder?.specialUse?.includes("trash") ?? false;
