/**
 * The kinds of files to review apart from duplicates. A new kind needs a line here, a line in `find-kinds.ts`, and its texts
 * `cleanup.kind` and `cleanup.kindBody`.
 *
 * `icon` is the path of a pictogram of 24 × 24. `isOneByOne`: neither size, age nor a name that says so is a reason to delete a file, so
 * that the kind is never proposed and its files are ticked one by one.
 */
export const kindsOfFiles = {
  videos: { icon: "M4 6h11v12H4zM15 10.5l5-3v9l-5-3", isOneByOne: true },
  biggest: { icon: "M4 20V10h4v10zM10 20V4h4v16zM16 20v-7h4v7z", isOneByOne: true },
  installers: { icon: "m4 8 8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8", isOneByOne: false },
  unpacked: {
    icon: "M4 5h16v4H4zM5.5 9v10h13V9M9 14l3 3 3-3M12 11v6",
    isOneByOne: false,
  },
  archives: { icon: "M4 5h16v4H4zM5.5 9v10h13V9M10 13h4", isOneByOne: false },
  partialDownloads: { icon: "M12 4v9m-4-4 4 4 4-4M5 19h3m3 0h2m3 0h3", isOneByOne: false },
  broken: {
    icon: "M6 3.5h8l4 4v4l-3 2-3-2-3 2-3-2zM6 16l3-2 3 2 3-2 3 2v4.5H6z",
    isOneByOne: true,
  },
  temporary: { icon: "M7 4h10M7 20h10M8 4c0 5 8 6 8 16M16 4c0 5-8 6-8 16", isOneByOne: false },
  versions: { icon: "M8 8h11v12H8zM8 16H5V4h11v4M11 12h5M11 15h5", isOneByOne: true },
  exports: { icon: "M5 9v11h14V9M12 15V4m-4 4 4-4 4 4", isOneByOne: true },
  recordings: {
    icon: "M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v3",
    isOneByOne: true,
  },
  screenshots: { icon: "M3 5h18v11H3zM9 20h6m-3-4v4", isOneByOne: false },
  oldest: { icon: "M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM12 8v4.5l3 2", isOneByOne: true },
  emptyFiles: { icon: "M6 3.5h8l4 4v13H6zM14 3.5v4h4", isOneByOne: false },
} as const satisfies Record<string, { icon: string; isOneByOne: boolean }>;

export type FileKind = keyof typeof kindsOfFiles;
export const fileKinds = Object.keys(kindsOfFiles) as FileKind[];
export const isFileKind = (kind: string): kind is FileKind => kind in kindsOfFiles;
