/** What kinds of programs own a folder or a file. */
export const ownedKinds = [
  "project",
  "program",
  "database",
  "photoLibrary",
  "disc",
  "document",
  "mail",
  "virtualMachine",
  "backup",
] as const;
export type OwnedKind = (typeof ownedKinds)[number];

/** `holds`: each of these names has to be directly in the folder. */
export type OwnedFolder = {
  program: string;
  kind: OwnedKind;
  holds: readonly RegExp[];
};

/** What a programming language's tools call the description of a project. */
const projectFile =
  /^(?:package\.json|deno\.jsonc?|composer\.json|pyproject\.toml|setup\.py|Pipfile|Cargo\.toml|go\.mod|Gemfile|pom\.xml|build\.gradle(?:\.kts)?|CMakeLists\.txt|pubspec\.yaml|mix\.exs|Package\.swift|.+\.(?:sln|csproj|xcodeproj))$/;

/**
 * Folders of programs, known by what is directly in them. Taking one of two equal files, or an empty folder, out of them breaks
 * them.
 */
export const ownedFolders: readonly OwnedFolder[] = [
  { program: "Git", kind: "project", holds: [/^\.git$/] },
  // After `git gc` of a bare repository, `refs` holds only empty folders, which a folder input of a browser does not list.
  {
    program: "Git, without files",
    kind: "project",
    holds: [/^HEAD$/, /^objects$/, /^(?:refs|packed-refs)$/],
  },
  { program: "Mercurial", kind: "project", holds: [/^\.hg$/] },
  { program: "Subversion", kind: "project", holds: [/^\.svn$/] },
  { program: "Subversion repository", kind: "project", holds: [/^format$/, /^db$/, /^conf$/] },
  { program: "Bazaar", kind: "project", holds: [/^\.bzr$/] },
  { program: "CVS", kind: "project", holds: [/^CVS$/] },
  { program: "Node.js packages", kind: "project", holds: [/^node_modules$/] },
  { program: "Python environment", kind: "project", holds: [/^(?:pyvenv\.cfg|\.venv)$/] },
  { program: "Conda", kind: "project", holds: [/^conda-meta$/] },
  { program: "Python package", kind: "project", holds: [/^__init__\.py$/] },
  { program: "source project", kind: "project", holds: [projectFile] },

  { program: "PostgreSQL", kind: "database", holds: [/^PG_VERSION$/] },
  { program: "MariaDB or MySQL", kind: "database", holds: [/^ibdata1$/] },
  { program: "MongoDB", kind: "database", holds: [/^WiredTiger$/] },
  { program: "LevelDB", kind: "database", holds: [/^CURRENT$/, /^MANIFEST-\d+$/] },
  { program: "LMDB", kind: "database", holds: [/^data\.mdb$/, /^lock\.mdb$/] },

  { program: "Thunderbird profile", kind: "mail", holds: [/^prefs\.js$/, /^(?:Mail|ImapMail)$/] },
  {
    program: "Thunderbird folders",
    kind: "mail",
    holds: [/\.(?:msf|sbd|mozmsgs)$|^(?:popstate|msgFilterRules)\.dat$/],
  },
  // A backup of mailboxes alone. People name folders so too, but hardly three of them together.
  {
    program: "mailboxes",
    kind: "mail",
    holds: [/^inbox$/i, /^sent$/i, /^(?:trash|drafts|templates|junk|unsent messages)$/i],
  },
  { program: "Maildir", kind: "mail", holds: [/^cur$/, /^new$/, /^tmp$/] },
  // A folder input of a browser lists neither `new` nor `tmp` while they are empty.
  { program: "messages of a Maildir", kind: "mail", holds: [/:2,[a-z]*$/i] },
  { program: "MH", kind: "mail", holds: [/^\.(?:mh_sequences|xmhcache)$/] },
  { program: "Apple Mail", kind: "mail", holds: [/\.emlx$/i] },

  { program: "VirtualBox or VMware", kind: "virtualMachine", holds: [/\.(?:vbox|vmx)$/i] },

  {
    program: "restic",
    kind: "backup",
    holds: [/^config$/, /^index$/, /^snapshots$/, /^keys$/],
  },
  {
    program: "BorgBackup",
    kind: "backup",
    holds: [/^config$/, /^data$/, /^(?:hints|integrity)\.\d+$/],
  },
  { program: "Kopia", kind: "backup", holds: [/^kopia\.repository/] },
  { program: "Duplicati", kind: "backup", holds: [/\.dblock\.zip(?:\.aes)?$/] },
  { program: "duplicity", kind: "backup", holds: [/^duplicity-.+\.(?:difftar|manifest|sigtar)/] },
  {
    program: "Apple device backup",
    kind: "backup",
    holds: [/^Manifest\.(?:db|mbdb)$/, /^Info\.plist$/],
  },

  { program: "DVD", kind: "disc", holds: [/^video_ts\.ifo$/i] },
  { program: "DVD, renamed", kind: "disc", holds: [/\.ifo$/i, /\.bup$/i] },
  { program: "Blu-ray", kind: "disc", holds: [/^index\.bdmv?$/i] },

  { program: "Firefox profile", kind: "program", holds: [/^places\.sqlite$/] },
  {
    program: "Chromium profile",
    kind: "program",
    holds: [/^Preferences$/, /^(?:Bookmarks|Cookies|History|Login Data|Web Data)$/],
  },
  { program: "Chromium", kind: "program", holds: [/^Local State$/] },
  // A program that was unpacked and not installed.
  { program: "Windows program", kind: "program", holds: [/\.exe$/i, /\.dll$/i] },
  { program: "AppImage, unpacked", kind: "program", holds: [/^AppRun$/] },
  { program: "Wine", kind: "program", holds: [/^system\.reg$/, /^drive_c$/] },
  { program: "Steam", kind: "program", holds: [/^steamapps$/i] },
  { program: "Minecraft world", kind: "program", holds: [/^level\.dat$/, /^region$/] },
  { program: "Calibre", kind: "program", holds: [/^metadata\.db$/] },
  { program: "Zotero", kind: "program", holds: [/^zotero\.sqlite$/] },
  { program: "Obsidian", kind: "program", holds: [/^\.obsidian$/] },
  { program: "Anki", kind: "program", holds: [/^collection\.anki2\d*$/] },

  { program: "digiKam", kind: "photoLibrary", holds: [/^digikam4\.db$/] },
  { program: "Capture One", kind: "photoLibrary", holds: [/\.cocatalogdb$/i] },

  { program: "website copier", kind: "document", holds: [/^hts-cache$/] },
  {
    program: "Office document, unpacked",
    kind: "document",
    holds: [/^\[Content_Types\]\.xml$/, /^_rels$/],
  },
  {
    program: "OpenDocument or EPUB, unpacked",
    kind: "document",
    holds: [/^mimetype$/, /^META-INF$/],
  },
];

/** Any name of the table: one expression, which a long folder passes ten times as fast as row by row (measured). */
const anyName = new RegExp(
  ownedFolders.flatMap(({ holds }) => holds.map(({ source }) => source)).join("|"),
  "i",
);

/** Whose folder this is, by the names directly in it. */
export function findOwner(namesInside: readonly string[]): OwnedFolder | undefined {
  const telling = namesInside.filter((name) => anyName.test(name));
  if (telling.length === 0) return undefined;
  return ownedFolders.find(({ holds }) =>
    holds.every((pattern) => telling.some((name) => pattern.test(name))),
  );
}
