import type { PhotoResult } from "../photos/photo-result.ts";
import { fileKinds, type FileKind } from "../scan/file-kinds.ts";
import type { ListedFile, ScanResult } from "../scan/scan-result.ts";

type Part = Partial<Omit<ScanResult, "kinds">> & {
  kinds?: Partial<Record<FileKind, ListedFile[]>>;
};

const none = Object.fromEntries(
  fileKinds.map((kind) => [kind, []]),
) as unknown as ScanResult["kinds"];

/** The result of a scan that found nothing but what is given. */
export const scanResult = ({ kinds, ...part }: Part = {}): ScanResult => ({
  files: 0,
  bytes: 0,
  groups: [],
  folders: [],
  units: { parts: [], whole: [], holders: [] },
  kinds: { ...none, ...kinds },
  unreadable: [],
  isComplete: true,
  durationMs: 1,
  comparedBy: "content",
  space: [],
  leftAlone: [],
  leftOut: 0,
  included: [],
  ...part,
});

/** What a look at four photos found. */
export const photoResult = (part: Partial<PhotoResult> = {}): PhotoResult => ({
  groups: [],
  photos: 4,
  filesRead: 4,
  notDecoded: [],
  tooLarge: [],
  notPictures: [],
  unreadable: [],
  isComplete: true,
  ...part,
});
