import type { FileEntry } from "../file.ts";
import type { PhotoFormat } from "./header/photo-header.ts";
import { headerBytes } from "./header/read-photo-header.ts";
import type { Photo } from "./photo.ts";

const headerSize = ({ bytes }: FileEntry): number => Math.min(bytes, headerBytes);

/** Counts the bytes that were read, and those that may still have to be read of the headers and of the pictures. */
export function createBytesLeft(
  entries: readonly FileEntry[],
  decodes: (format: PhotoFormat) => boolean,
) {
  let doneBytes = 0;
  let leftBytes = entries.reduce((sum, entry) => sum + headerSize(entry) + entry.bytes, 0);
  const settle = (bytes: number, isRead: boolean) => {
    leftBytes -= bytes;
    if (isRead) doneBytes += bytes;
  };
  /** What is decoded of a photo. */
  const ofPicture = ({ bytes, header: { format, preview } }: Photo) =>
    decodes(format) || !preview ? bytes : preview.to - preview.from;
  return {
    now: () => ({ doneBytes, leftBytes }),
    headerDone: (entry: FileEntry, isRead: boolean) => settle(headerSize(entry), isRead),
    /** Nothing more is read of a file. */
    fileDone: (entry: FileEntry) => settle(entry.bytes, false),
    /** The header is known, and with it how much may be decoded. */
    pictureFound: (photo: Photo, isLeft: boolean) =>
      settle(photo.bytes - (isLeft ? ofPicture(photo) : 0), false),
    ofPicture,
    pictureDone: (bytes: number) => settle(bytes, true),
    /** Only these pictures are still to be read. */
    onlyLeft: (photos: readonly Photo[]) => {
      leftBytes = photos.reduce((sum, photo) => sum + ofPicture(photo), 0);
    },
  };
}
