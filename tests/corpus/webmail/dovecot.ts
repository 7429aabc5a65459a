import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../rig/servers/free-port.ts";
import { runnerName, type TestBed } from "./run-program.ts";

export const account = { name: "agent", password: "motdepasse" } as const;

export type ImapServer = { port: number; home: string };

const configuration = (folder: string, port: number, quota: string): string => `
dovecot_config_version = 2.4.1
dovecot_storage_version = 2.4.1
base_dir = ${folder}/dovecot
log_path = ${folder}/dovecot-mail.log
protocols = imap
listen = 127.0.0.1
ssl = no
auth_allow_cleartext = yes
auth_mechanisms = plain login
default_internal_user = ${runnerName()}
default_internal_group = ${runnerName(true)}
default_login_user = ${runnerName()}
first_valid_uid = 1
mail_driver = maildir
mail_save_crlf = yes
mail_home = ${folder}/mail/%{user}
mail_path = ~/Maildir
mail_uid = ${runnerName()}
mail_gid = ${runnerName(true)}
mail_plugins {
  quota = yes
}
protocol imap {
  mail_plugins {
    imap_quota = yes
  }
}
quota user {
  driver = count
  storage_size = ${quota}
}
passdb static {
  password = ${account.password}
}
userdb static {
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
  mailbox Trash {
    auto = subscribe
    special_use = \\Trash
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;

/** Dovecot over a folder of mail files. It runs as one user and needs no root. */
export async function startDovecot(testBed: TestBed, quota = "100M"): Promise<ImapServer> {
  const port = await freePort();
  const { folder } = testBed;
  const home = path.join(folder, "mail", account.name);
  mkdirSync(home, { recursive: true });
  mkdirSync(path.join(folder, "dovecot"), { recursive: true });
  const file = path.join(folder, "dovecot.conf");
  writeFileSync(file, configuration(folder, port, quota));
  await testBed.serve("/usr/sbin/dovecot", ["-F", "-c", file], port);
  return { port, home };
}
