import { fallbackLanguage, type Language } from "@digital-cleanup/text";

export type MailServers = {
  imapPort: number;
  smtpPort: number;
  account: { name: string; password: string };
  /** The language of the extension's pages, by default the fallback. Thunderbird itself has the languages that are installed. */
  language?: Language;
  /** Whether Thunderbird indexes messages for its search, which it begins by itself once it has their headers. By default it does. */
  isIndexed?: boolean;
  /** How the account deletes: 0 marks messages, 1 moves them to the trash (the default), 2 removes them at once. */
  deleteModel?: 0 | 1 | 2;
};

/** An account without questions, and none of the pages that Thunderbird opens by itself. */
export function profilePreferences(servers: MailServers): string {
  const {
    imapPort,
    smtpPort,
    account,
    language = fallbackLanguage,
    isIndexed = true,
    deleteModel = 1,
  } = servers;
  const address = `${account.name}@mairie.test`;
  const values: Record<string, string | number | boolean> = {
    "marionette.port": 0,
    "mail.accountmanager.accounts": "account1,account2",
    "mail.accountmanager.defaultaccount": "account1",
    "mail.accountmanager.localfoldersserver": "server2",
    "mail.account.account1.server": "server1",
    "mail.account.account1.identities": "id1",
    "mail.account.account2.server": "server2",
    "mail.server.server1.type": "imap",
    "mail.server.server1.hostname": "127.0.0.1",
    "mail.server.server1.port": imapPort,
    "mail.server.server1.userName": account.name,
    "mail.server.server1.name": address,
    "mail.server.server1.socketType": 0,
    "mail.server.server1.authMethod": 3,
    "mail.server.server1.login_at_startup": false,
    "mail.server.server1.check_new_mail": false,
    "mail.server.server1.delete_model": deleteModel,
    // A proxy of a test reads the commands.
    "mail.server.default.use_compress_deflate": false,
    "mail.server.server2.type": "none",
    "mail.server.server2.hostname": "Local Folders",
    "mail.server.server2.userName": "nobody",
    "mail.server.server2.name": "Local Folders",
    "mail.identity.id1.useremail": address,
    "mail.identity.id1.fullName": "Agent",
    "mail.identity.id1.smtpServer": "smtp1",
    "mail.identity.id1.valid": true,
    "mail.smtpservers": "smtp1",
    "mail.smtp.defaultserver": "smtp1",
    "mail.smtpserver.smtp1.hostname": "127.0.0.1",
    "mail.smtpserver.smtp1.port": smtpPort,
    "mail.smtpserver.smtp1.authMethod": 1,
    "mail.smtpserver.smtp1.try_ssl": 0,
    // Hosts of tests, on this machine.
    "network.dns.localDomains": "lists.test",
    "mailnews.database.global.indexer.enabled": isIndexed,
    "mail.provider.enabled": false,
    "mail.spotlight.firstRunDone": true,
    "mail.rights.version": 1,
    "mailnews.start_page.enabled": false,
    "mail.shell.checkDefaultClient": false,
    "app.donation.eoy.version.viewed": 999,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": true,
    "mail.inappnotifications.enabled": false,
    "extensions.update.enabled": false,
    "app.update.enabled": false,
    "mail.warn_on_shift_delete": false,
    "mail.warn_on_delete_from_trash": false,
    "mail.warn_on_collapsed_thread_operation": false,
    "mailnews.emptyTrash.dontAskAgain": true,
    "extensions.autoDisableScopes": 0,
    "extensions.startupScanScopes": 15,
    "xpinstall.signatures.required": false,
    "intl.locale.requested": language,
    "intl.accept_languages": [...new Set([language, fallbackLanguage])].join(", "),
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}
