import path from "node:path";
import { account, startDovecot } from "./dovecot.ts";
import { countOnDisk, writeMaildir } from "./maildir.ts";
import { generateMessages } from "./messages.ts";
import { startRoundcube } from "./roundcube.ts";
import { openTestBed } from "./run-program.ts";
import { openSmtpSink, type SmtpSink } from "./smtp-sink.ts";
import { startSogo } from "./sogo.ts";
import { openUnsubscribeServer, type UnsubscribeServer } from "./unsubscribe-server.ts";

export type WebmailName = "roundcube" | "sogo";

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
  smtp: SmtpSink;
  lists: UnsubscribeServer;
  close: () => Promise<void>;
};

/** `pageSize` is the number of messages Roundcube lists at once, 50 by default. */
export async function openWebmail(name: WebmailName, pageSize = 50): Promise<Webmail> {
  const testBed = openTestBed();
  const smtp = await openSmtpSink();
  const lists = await openUnsubscribeServer();
  const closing = [testBed.close, smtp.close, lists.close];
  const close = async () => {
    for (const step of closing.toReversed()) await step();
  };
  try {
    const home = path.join(testBed.folder, "mail", account.name);
    writeMaildir(home, generateMessages(1, Date.now(), `${lists.origin}/leave`));
    const imap = await startDovecot(testBed);
    const common = { name, account, home, onDisk: () => countOnDisk(home), smtp, lists, close };
    if (name === "roundcube") {
      const origin = await startRoundcube(testBed, imap.port, smtp.port, pageSize);
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
