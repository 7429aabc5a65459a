const extensions = {
  office:
    "doc docx docm dot dotx odt ott rtf xls xlsx xlsm xlsb ods csv tsv ppt pptx pptm pps ppsx odp odg vsd vsdx pub pdf txt md tex epub pages numbers key one",
  media:
    "jpg jpeg jpe png gif bmp tif tiff webp avif heic heif svg psd ai indd raw cr2 cr3 nef arw dng mp4 m4v mov avi mkv webm wmv flv mpg mpeg mts m2ts 3gp ogv mp3 m4a aac wav flac ogg oga opus wma aif aiff",
  mail: "eml emlx msg pst ost mbox mbx olm nsf",
  apps: "exe msi msix appx dmg pkg mpkg deb rpm apk xapk ipa appimage flatpak snap jar iso img",
} as const;

/** The category that a deleted file counts for. There is no `cloud`: a folder does not show which files are synced. */
export type FileCategory = keyof typeof extensions | "other";

const categoryByExtension = new Map<string, FileCategory>(
  Object.entries(extensions).flatMap(([category, list]) =>
    list.split(" ").map((extension) => [extension, category as FileCategory] as const),
  ),
);

/** The category of a file, by its extension alone. */
export function categoryOf(path: string): FileCategory {
  const extension = /[^/]\.([^./]+)$/.exec(path)?.[1] ?? "";
  return categoryByExtension.get(extension.toLowerCase()) ?? "other";
}
