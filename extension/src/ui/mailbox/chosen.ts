import type { FoundMessage } from "@digital-cleanup/mailbox";

export const keyFor = (folderId: string, rowId: string): string =>
  JSON.stringify([folderId, rowId]);
export const keyOf = ({ folder, row }: FoundMessage): string => keyFor(folder.id, row.id);

/** What a person has chosen, by key. */
export type Chosen = {
  messages: ReadonlyMap<string, FoundMessage>;
  isLocked: boolean;
  choose: (messages: readonly FoundMessage[], isChosen: boolean) => void;
};
