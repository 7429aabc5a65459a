export type FolderRole = "inbox" | "sent" | "drafts" | "trash" | "junk" | "archive" | "other";

export type MailFolder = {
  id: string;
  /** As the program shows it, in the person's language. */
  name: string;
  role: FolderRole;
  /** Present if the program has several accounts, whose folders are named alike. */
  accountName?: string;
  /** The program does not show it among its folders. */
  isHidden?: true;
  /** Its messages cannot be moved to a trash: what the program deletes there is gone. */
  hasNoTrash?: true;
};
