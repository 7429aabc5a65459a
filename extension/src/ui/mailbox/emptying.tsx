import type { MailboxSummary, MailFolder, MailPort } from "@digital-cleanup/mailbox";
import { folderName } from "./folder-name.ts";
import type { PanelContext } from "./panel-context.ts";
import { shownBytes } from "./shown-bytes.ts";

/** The way to the program's own command that empties a folder. */
export type Emptying = {
  /** The program asks at once whether to empty it. Otherwise the folder is opened. */
  asks: boolean;
  go: (folder: MailFolder) => void;
};

export function emptyingOf(
  { askToEmpty, openFolder }: MailPort,
  onLeave = () => {},
): Emptying | undefined {
  const way = askToEmpty ?? openFolder;
  if (!way) return undefined;
  return {
    asks: askToEmpty !== undefined,
    go: (folder) => {
      onLeave();
      way(folder);
    },
  };
}

/** A trash is worth the first place from this share of the mailbox on, or from this size on. */
const bigShare = 0.1;
const bigBytes = 100_000_000;

/** Trashes that the program empties, of those that hold much of the mailbox. */
const bigTrashesIn = ({ all, folders }: MailboxSummary): MailboxSummary["folders"] =>
  folders.filter(
    ({ folder: { role, hasNoTrash }, sum: { bytes } }) =>
      role === "trash" &&
      !hasNoTrash &&
      bytes > 0 &&
      bytes >= Math.min(bigBytes, bigShare * all.bytes),
  );

/** What frees most at once: the trash, if it is big. */
export function BigTrash(props: {
  context: PanelContext;
  summary: MailboxSummary;
  emptying: Emptying | undefined;
}) {
  const { context, summary, emptying } = props;
  const { t } = context;
  return bigTrashesIn(summary).map(({ folder, sum }) => (
    <section key={folder.id} class="big-trash" data-trash={folder.id}>
      <p>
        <strong>
          {t("mailboxWeight.bigTrash", {
            folder: folderName(t, folder),
            bytes: shownBytes(context, sum),
            count: sum.messages,
          })}
        </strong>{" "}
        {t("mailboxWeight.bigTrashFrees")}
      </p>
      <EmptyFolder {...{ context, folder, emptying }} isMain />
    </section>
  ));
}

/** How a person empties the trash or junk, by the program's own command. */
export function EmptyFolder(props: {
  context: PanelContext;
  folder: MailFolder;
  emptying: Emptying | undefined;
  isMain?: boolean;
}) {
  const { context, folder, emptying, isMain = false } = props;
  const { t } = context;
  const name = { folder: folderName(t, folder) };
  return (
    <>
      <p class="soft">
        {emptying?.asks ? t("mailboxWeight.emptyAsks") : t("mailboxWeight.emptyThere")}
      </p>
      {emptying && (
        <button
          type="button"
          class={isMain ? "main" : ""}
          data-empty={folder.id}
          onClick={() => emptying.go(folder)}
        >
          {emptying.asks ? t("mailboxWeight.empty", name) : t("mailboxWeight.openToEmpty", name)}
        </button>
      )}
    </>
  );
}
