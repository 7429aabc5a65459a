import path from "node:path";
import { account, startDovecot } from "./dovecot.ts";
import { countOnDisk, writeMaildir } from "./maildir.ts";
import { type Folder, generateMessages, type Message } from "./messages.ts";
import { type RoundcubeOptions, startRoundcube } from "./roundcube.ts";
import { type OtherDevice, openOtherDevice } from "./other-device.ts";
import { openTestBed } from "./run-program.ts";
import { openSmtpSink, type SmtpSink } from "./smtp-sink.ts";
import { startSogo } from "./sogo.ts";
import { openFilesDevice } from "./zimbra/files-device.ts";
import { openMailStore, zimbraFolderId } from "./zimbra/mail-store.ts";
import { openSoapServer } from "./zimbra/soap-server.ts";
import { openUnsubscribeServer, type UnsubscribeServer } from "./unsubscribe-server.ts";

export const webmailNames = ["roundcube", "sogo", "zimbra"] as const;
export type WebmailName = (typeof webmailNames)[number];

/** A webmail over a real mailbox, with its servers, until `close`. */
export type Webmail = {
  name: WebmailName;
  origin: string;
  /** The address of the login page. */
  url: string;
  account: typeof account;
  /** The folder of mail files. */
  home: string;
  onDisk: () => ReturnType<typeof countOnDisk>;
  /** How the webmail identifies a folder. */
  folderId: (folder: Folder) => string;
  smtp: Pick<SmtpSink, "taken">;
  lists: UnsubscribeServer;
  otherDevice: OtherDevice;
  close: () => Promise<void>;
};

export type WebmailOptions = Partial<RoundcubeOptions> & {
  /** By default about 300 messages. */
  mailbox?: readonly Message[];
};

export async function openWebmail(
  name: WebmailName,
  { mailbox, ...options }: WebmailOptions = {},
): Promise<Webmail> {
  const testBed = openTestBed();
  const smtp = await openSmtpSink();
  const lists = await openUnsubscribeServer();
  const closing = [testBed.close, smtp.close, lists.close];
  const close = async () => {
    for (const step of closing.toReversed()) await step();
  };
  try {
    const home = path.join(testBed.folder, "mail", account.name);
    writeMaildir(home, mailbox ?? generateMessages(1, Date.now(), `${lists.origin}/leave`));
    const onDisk = () => countOnDisk(home);
    if (name === "zimbra") {
      const store = openMailStore(home);
      const { origin, taken, close: closeServer } = await openSoapServer(store);
      closing.push(closeServer);
      const otherDevice = openFilesDevice(home, store);
      const shared = { name, account, home, onDisk, lists, otherDevice, close };
      return { ...shared, smtp: { taken }, folderId: zimbraFolderId, origin, url: `${origin}/` };
    }
    const imap = await startDovecot(testBed);
    const otherDevice = await openOtherDevice(imap.port);
    closing.push(async () => otherDevice.close());
    const folderId = (folder: Folder) => folder;
    const common = { name, account, home, onDisk, folderId, smtp, lists, otherDevice, close };
    if (name === "roundcube") {
      const origin = await startRoundcube(testBed, imap.port, smtp.port, {
        pageSize: 50,
        language: "fr_FR",
        skin: "elastic",
        ...options,
      });
      return { ...common, origin, url: `${origin}/` };
    }
    const site = await startSogo(testBed, imap.port, smtp.port);
    closing.push(site.close);
    return { ...common, origin: site.origin, url: `${site.origin}/SOGo/` };
  } catch (error) {
    await close();
    throw error;
  }
}
