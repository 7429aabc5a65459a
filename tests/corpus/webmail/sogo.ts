import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../rig/servers/free-port.ts";
import { account } from "./dovecot.ts";
import { startPostgres } from "./postgres.ts";
import type { TestBed } from "./run-program.ts";
import { openSogoSite } from "./sogo-site.ts";

type Ports = { imap: number; smtp: number; memcached: number; sogo: number };

const configuration = (folder: string, database: string, ports: Ports): string => `{
  SOGoProfileURL = "${database}/sogo_user_profile";
  OCSFolderInfoURL = "${database}/sogo_folder_info";
  OCSSessionsFolderURL = "${database}/sogo_sessions_folder";
  OCSEMailAlarmsFolderURL = "${database}/sogo_alarms_folder";
  OCSStoreURL = "${database}/sogo_store";
  OCSAclURL = "${database}/sogo_acl";
  OCSCacheFolderURL = "${database}/sogo_cache_folder";
  OCSAdminURL = "${database}/sogo_admin";
  SOGoUserSources = ({
    type = sql;
    id = directory;
    viewURL = "${database}/sogo_users";
    canAuthenticate = YES;
    isAddressBook = NO;
    userPasswordAlgorithm = plain;
  });
  SOGoMailingMechanism = smtp;
  SOGoSMTPServer = "smtp://127.0.0.1:${ports.smtp}";
  SOGoIMAPServer = "imap://127.0.0.1:${ports.imap}/?tls=NO";
  SOGoMemcachedHost = "127.0.0.1:${ports.memcached}";
  SOGoMailDomain = "mairie.test";
  SOGoSentFolderName = Sent;
  SOGoTrashFolderName = Trash;
  SOGoDraftsFolderName = Drafts;
  SOGoJunkFolderName = Junk;
  SOGoMailMessageCheck = manually;
  SOGoLanguage = French;
  SOGoTimeZone = "Europe/Paris";
  SOGoSieveScriptsEnabled = NO;
  SOGoLoginModule = Mail;
  SOGoXSRFValidationEnabled = YES;
  SOGoMaximumMessageSizeLimit = 51200;
  WOMaxUploadSize = 51200;
  WOWorkersCount = 3;
  WOPort = "127.0.0.1:${ports.sogo}";
  WOPidFile = "${folder}/sogo.pid";
  WOLogFile = "${folder}/sogo.log";
  SOGoMailSpoolPath = "${folder}/sogo-spool";
}
`;

/** Debian's unmodified SOGo, with PostgreSQL, memcached and a web server for this run. */
export async function startSogo(testBed: TestBed, imap: number, smtp: number) {
  const { folder } = testBed;
  const database = await startPostgres(testBed);
  await database.execute(`
    CREATE TABLE sogo_users (c_uid varchar PRIMARY KEY, c_name varchar, c_password varchar, c_cn varchar, mail varchar);
    INSERT INTO sogo_users VALUES ('${account.name}', '${account.name}', '${account.password}', 'Agent', 'agent@mairie.test');
  `);
  const ports = { imap, smtp, memcached: await freePort(), sogo: await freePort() };
  await testBed.serve(
    "/usr/bin/memcached",
    ["-l", "127.0.0.1", "-p", String(ports.memcached), "-m", "32"],
    ports.memcached,
  );
  const file = path.join(folder, "sogo.conf");
  for (const part of ["sogo-spool", "GNUstep/Defaults"])
    mkdirSync(path.join(folder, part), { recursive: true });
  writeFileSync(file, configuration(folder, database.url, ports));
  await testBed.serve(
    "/usr/sbin/sogod",
    [
      "-WONoDetach",
      "YES",
      "-WOLogFile",
      path.join(folder, "sogo.log"),
      "-WOPidFile",
      path.join(folder, "sogo.pid"),
    ],
    ports.sogo,
    {
      env: { GNUSTEP_USER_ROOT: path.join(folder, "GNUstep") },
      // SOGo reads its configuration only from this path, and exits if it cannot read it.
      hides: { original: "/etc/sogo/sogo.conf", file },
    },
  );
  return openSogoSite(ports.sogo);
}
