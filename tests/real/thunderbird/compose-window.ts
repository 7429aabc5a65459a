import type { Marionette } from "../../rig/thunderbird/marionette.ts";

const inWindow = `const window = Services.wm.getMostRecentWindow("msgcompose");
if (!window) return null;
const box = Cu.Sandbox(window, { sandboxPrototype: window, wantXrays: false });`;

/** A message that is being written, in a window of its own. */
export const openComposeWindow = async ({ run }: Marionette, to: readonly string[]) => {
  await run(
    `const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
    const params = Cc["@mozilla.org/messengercompose/composeparams;1"].createInstance(Ci.nsIMsgComposeParams);
    params.composeFields = Cc["@mozilla.org/messengercompose/composefields;1"].createInstance(Ci.nsIMsgCompFields);
    params.composeFields.to = args[0];
    params.composeFields.subject = "Plan";
    params.composeFields.body = "Bonjour";
    params.type = Ci.nsIMsgCompType.New;
    params.format = Ci.nsIMsgCompFormat.HTML;
    MailServices.compose.OpenComposeWindowWithParams(null, params);`,
    to.join(", "),
  );
  return composeWindow({ run });
};

/** A reply to all of the message of the inbox that has the most recipients, as a person opens it. */
export const openReplyToAll = async ({ run }: Marionette) => {
  await run(
    `const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
    const root = MailServices.accounts.getAccount("account1").incomingServer.rootFolder;
    const inbox = root.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox);
    const most = [...inbox.messages].reduce((one, other) => other.recipients.length > one.recipients.length ? other : one);
    Services.wm.getMostRecentWindow("mail:3pane").ComposeMessage(
      Ci.nsIMsgCompType.ReplyAll, Ci.nsIMsgCompFormat.Default, inbox, [inbox.getUriForMsg(most)]);`,
  );
  return composeWindow({ run });
};

const composeWindow = ({ run }: Pick<Marionette, "run">) => {
  return {
    isReady: () =>
      run<boolean>(
        `${inWindow} return Boolean(window?.document.readyState === "complete" && window.gMsgCompose?.editor);`,
      ),
    attach: (file: string) =>
      run(
        `${inWindow}
        box.file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
        box.file.initWithPath(args[0]);
        Cu.evalInSandbox("AddAttachments([FileToAttachment(file)])", box);`,
        file,
      ),
    /** Those in To, as a person changes them in the window. */
    setRecipients: (addresses: readonly string[]) =>
      run(
        `${inWindow}
        box.addresses = Cu.cloneInto(args[0], box);
        Cu.evalInSandbox(\`
          const row = document.getElementById("addressRowTo");
          for (const pill of row.querySelectorAll("mail-address-pill")) pill.remove();
          if (addresses.length > 0) addressRowAddRecipientsArray(row, addresses);
          onRecipientsChanged();\`, box);`,
        addresses,
      ),
    send: () => run(`${inWindow} Cu.evalInSandbox('goDoCommand("cmd_sendNow")', box);`),
    /** How many bars of Thunderbird itself are shown. */
    countBars: () =>
      run<number>(`${inWindow} return window.gComposeNotification.allNotifications.length;`),
    /** Without a question whether to keep it. Waits for it, because the next message would be taken for this one. */
    close: () =>
      run(
        `${inWindow}
        const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
        window.gContentChanged = false;
        window.close();
        while (Services.wm.getMostRecentWindow("msgcompose")) await new Promise((resolve) => setTimeout(resolve, 50));`,
      ),
    /** As in the menu of the attachments: FileLink uploads them, and they become a link in the message. */
    convertToLinks: () =>
      run(
        `${inWindow}
        const { cloudFileAccounts } = ChromeUtils.importESModule("resource:///modules/cloudFileAccounts.sys.mjs");
        [box.account] = cloudFileAccounts.configuredAccounts;
        Cu.evalInSandbox("convertListItemsToCloudAttachment([...gAttachmentBucket.itemChildren], account)", box);`,
      ),
    detachAll: () => run(`${inWindow} Cu.evalInSandbox("RemoveAllAttachments()", box);`),
    body: () =>
      run<string>(`${inWindow} return window.gMsgCompose.editor.outputToString("text/html", 0);`),
    /** The badge of the extension's button; undefined without one. */
    badge: () =>
      run<string | null>(
        `${inWindow} return window.document.querySelector("[id$='composeAction-toolbarbutton']")?.getAttribute("badge");`,
      ),
    /** Whether the button's popup is open. */
    isPopupOpen: () =>
      run<boolean>(
        `${inWindow} return [...window.document.querySelectorAll("panel browser")].some((browser) => browser.currentURI?.spec.endsWith("compose-suggestion.html"));`,
      ),
  };
};
