import { existsSync } from "node:fs";
import { installPackages } from "../../rig/tools/install-tools.ts";

/** A file that each package installs. */
const packages = {
  "dovecot-imapd": "/usr/lib/dovecot/imap",
  "roundcube-core": "/usr/share/roundcube/index.php",
  "roundcube-sqlite3": "/usr/share/doc/roundcube-sqlite3",
  "roundcube-skin-larry": "/usr/share/roundcube/skins/larry/meta.json",
  "roundcube-plugins": "/usr/share/roundcube/plugins/markasjunk/markasjunk.php",
  "php-cli": "/usr/bin/php",
  "php-sqlite3": "/usr/share/doc/php-sqlite3",
  postgresql: "/usr/lib/postgresql",
  memcached: "/usr/bin/memcached",
  sogo: "/usr/sbin/sogod",
};
type Package = keyof typeof packages;

/** Installs missing servers, all by default, if the user is root on Debian. Returns a line of advice for each one still missing. */
export function installServers(
  say: (line: string) => void,
  wanted = Object.keys(packages) as Package[],
): string[] {
  const missing = () => wanted.filter((name) => !existsSync(packages[name]));
  if (missing().length > 0) installPackages(missing(), say);
  return missing().map((name) => `${name} is missing (Debian: apt-get install ${name}).`);
}
