import path from "node:path";
import { account, startDovecot } from "../../corpus/webmail/dovecot.ts";
import { countOnDisk, writeMaildir } from "../../corpus/webmail/maildir.ts";
import { generateMessages, type Message } from "../../corpus/webmail/messages.ts";
import {
  openUnsubscribeServer,
  type UnsubscribeServer,
} from "../../corpus/webmail/unsubscribe-server.ts";
import { openTestBed } from "../../corpus/webmail/run-program.ts";
import { openSmtpSink, type SmtpSink } from "../../corpus/webmail/smtp-sink.ts";
import {
  launchThunderbird,
  type LaunchOptions,
  type Thunderbird,
} from "../../rig/thunderbird/launch-thunderbird.ts";
import { root } from "../../scripts/test/run-command.ts";
import { type MailWindow, openMailWindow } from "./mail-window.ts";
import { type ImapProxy, openImapProxy } from "./open-imap-proxy.ts";
import { asOtherClient } from "./other-client.ts";

/** Thunderbird with the work build over the generated mailbox of a Dovecot, as the person sees it. */
export type ThunderbirdStage = {
  thunderbird: Thunderbird;
  window: MailWindow;
  /** The folder of the mail files. */
  home: string;
  /** Of the server itself, for other clients. */
  imapPort: number;
  /** Between Thunderbird and the server. */
  proxy: ImapProxy;
  onDisk: () => ReturnType<typeof countOnDisk>;
  smtp: SmtpSink;
  /** The server of the newsletters. */
  lists: UnsubscribeServer;
  close: () => Promise<void>;
};

export const workBuild = path.join(root, "extension/.output/thunderbird-mv3-work");
export const storeBuild = path.join(root, "extension/.output/thunderbird-mv3");

type Options = Partial<
  Pick<
    LaunchOptions,
    "program" | "display" | "extension" | "language" | "isIndexed" | "profile" | "deleteModel"
  >
> & {
  /** By default about 300 messages. */
  mailbox?: readonly Message[];
  /** As Dovecot writes it, such as `5M`. By default more than the mailbox needs. */
  quota?: string;
  /** IMAP commands for what the mailbox holds besides, before Thunderbird starts. */
  prepare?: (listsOrigin: string) => readonly string[];
};

export async function openThunderbirdStage({
  mailbox,
  quota,
  prepare,
  ...options
}: Options = {}): Promise<ThunderbirdStage> {
  const testBed = openTestBed();
  const smtp = await openSmtpSink();
  const lists = await openUnsubscribeServer();
  const closing: (() => void | Promise<void>)[] = [testBed.close, smtp.close, lists.close];
  const close = async () => {
    for (const step of closing.toReversed()) await step();
  };
  try {
    const home = path.join(testBed.folder, "mail", account.name);
    writeMaildir(home, mailbox ?? generateMessages(1, Date.now(), `${lists.origin}/leave`));
    const imap = await startDovecot(testBed, quota);
    if (prepare) await asOtherClient(imap.port, ...prepare(lists.origin));
    const proxy = await openImapProxy(imap.port);
    closing.push(proxy.close);
    const thunderbird = await launchThunderbird({
      imapPort: proxy.port,
      smtpPort: smtp.port,
      account,
      extension: workBuild,
      ...options,
    });
    closing.push(thunderbird.close);
    return {
      thunderbird,
      window: openMailWindow(thunderbird.marionette),
      home,
      imapPort: imap.port,
      proxy,
      onDisk: () => countOnDisk(home),
      smtp,
      lists,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
