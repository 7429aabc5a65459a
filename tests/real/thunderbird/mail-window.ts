import type { Folder } from "../../corpus/webmail/messages.ts";
import type { Marionette } from "../../rig/thunderbird/marionette.ts";

/** Thunderbird's three-pane window, used as a person uses it: a folder, a selection, a command. */
export type MailWindow = {
  open: (folder: Folder) => Promise<void>;
  /** How many messages the open folder lists. */
  listed: () => Promise<number>;
  select: (rows: readonly number[]) => Promise<void>;
  /** How many messages are selected in the tab in front. */
  selected: () => Promise<number>;
  /** `cmd_delete`, `cmd_shiftDelete`, `cmd_emptyTrash`, `cmd_undo` … */
  command: (name: string) => Promise<void>;
};

const pane = `const window = Services.wm.getMostRecentWindow("mail:3pane");
const tabmail = window.document.getElementById("tabmail");
// A page of the extension may be in front.
const pane = tabmail.currentAbout3Pane ?? tabmail.tabInfo.find(({ mode }) => mode.name === "mail3PaneTab").chromeBrowser.contentWindow;`;

/** Folders by their special use, because Thunderbird translates their names. */
const flags: Record<Folder, string> = {
  INBOX: "Inbox",
  Sent: "SentMail",
  Drafts: "Drafts",
  Junk: "Junk",
  Trash: "Trash",
};

export const openMailWindow = ({ run }: Marionette): MailWindow => ({
  open: (folder) =>
    run(
      `${pane}
      const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
      const root = MailServices.accounts.getAccount("account1").incomingServer.rootFolder;
      const folder = root.getFolderWithFlags(Ci.nsMsgFolderFlags[args[0]]);
      pane.displayFolder(folder.URI);`,
      flags[folder],
    ),
  listed: () => run(`${pane} return pane.gDBView?.rowCount ?? 0;`),
  select: (rows) =>
    run(
      `${pane}
      pane.threadTree.selectedIndices = args[0];
      pane.threadTree.table.body.focus();`,
      rows,
    ),
  selected: () =>
    run(
      `${pane}
      const tree = tabmail.currentAbout3Pane?.threadTree;
      // Thunderbird 140 has no list of indices before the first selection.
      return tree && tree.selectedIndex >= 0 ? tree.selectedIndices.length : 0;`,
    ),
  command: (name) =>
    run(
      `${pane}
      if (args[0] === "cmd_undo") window.goDoCommand("cmd_undo");
      else pane.commandController.doCommand(args[0]);`,
      name,
    ),
});
