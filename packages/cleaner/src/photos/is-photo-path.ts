import { fileExtension } from "../path-parts.ts";

const pictures = new Set("jpg jpeg jpe jfif png webp gif heic heif hif avif tif tiff".split(" "));
const rawFiles = new Set(
  (
    "3fr arw cr2 cr3 crw dcr dng erf fff iiq k25 kdc mef mos mrw nef nrw orf pef raf raw rw2 rwl " +
    "sr2 srf srw x3f"
  ).split(" "),
);

/** Whether a file has the extension of a picture of which something may be read. */
export const isPhotoPath = (path: string): boolean =>
  pictures.has(fileExtension(path)) || isRawPath(path);

/** Whether a file has the extension that a camera gives to unprocessed pictures. */
export const isRawPath = (path: string): boolean => rawFiles.has(fileExtension(path));
