import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../rig/servers/free-port.ts";
import type { TestBed } from "./run-program.ts";

const site = "/var/lib/roundcube/public_html";

export type RoundcubeLanguage = "fr_FR" | "en_US" | "de_DE";
export type RoundcubeSkin = "elastic" | "larry";
/** `pageSize` is the number of messages that it lists at once. */
export type RoundcubeOptions = {
  pageSize: number;
  language: RoundcubeLanguage;
  skin: RoundcubeSkin;
};

const configuration = (
  folder: string,
  imapPort: number,
  smtpPort: number,
  { pageSize, language, skin }: RoundcubeOptions,
): string => `<?php
$config = [
  'db_dsnw' => 'sqlite:///${folder}/roundcube/mail.db?mode=0600',
  'imap_host' => '127.0.0.1:${imapPort}',
  'smtp_host' => '127.0.0.1:${smtpPort}',
  'smtp_user' => '',
  'smtp_pass' => '',
  'temp_dir' => '${folder}/roundcube/temp',
  'log_dir' => '${folder}/roundcube/logs',
  'des_key' => 'only-for-this-test-run!!',
  'plugins' => ['markasjunk', 'archive'],
  'skin' => '${skin}',
  'language' => '${language}',
  'trash_mbox' => 'Trash',
  'junk_mbox' => 'Junk',
  'sent_mbox' => 'Sent',
  'drafts_mbox' => 'Drafts',
  'quota_zero_as_unlimited' => false,
  'mail_domain' => 'mairie.test',
  'max_message_size' => '50M',
  'enable_spellcheck' => false,
  'mail_pagesize' => ${pageSize},
];
`;

/** Debian's unmodified Roundcube, with a configuration and a database for this run. */
export async function startRoundcube(
  testBed: TestBed,
  imapPort: number,
  smtpPort: number,
  options: RoundcubeOptions,
): Promise<string> {
  const { folder } = testBed;
  const port = await freePort();
  for (const part of ["config", "temp", "logs"])
    mkdirSync(path.join(folder, "roundcube", part), { recursive: true });
  const config = path.join(folder, "roundcube", "config");
  writeFileSync(
    path.join(config, "config.inc.php"),
    configuration(folder, imapPort, smtpPort, options),
  );
  for (const name of ["defaults.inc.php", "mimetypes.php"])
    symlinkSync(`/etc/roundcube/${name}`, path.join(config, name));
  const limits = [
    "upload_max_filesize=50M",
    "post_max_size=60M",
    "memory_limit=512M",
    `session.save_path=${folder}/roundcube/temp`,
  ];
  await testBed.serve(
    "/usr/bin/php",
    [...limits.flatMap((limit) => ["-d", limit]), "-S", `127.0.0.1:${port}`, "-t", site],
    port,
    { env: { PHP_CLI_SERVER_WORKERS: "4", ROUNDCUBE_CONFIG_DIR: config } },
  );
  return `http://127.0.0.1:${port}`;
}
