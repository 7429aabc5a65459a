import { fileExtension } from "../path-parts.ts";

const extensions = new Set(
  (
    "jpg jpeg jpe jfif png webp gif heic heif hif avif tif tiff " +
    // Raw formats of cameras.
    "3fr arw cr2 dng erf iiq kdc mos nef nrw orf pef raw rw2 rwl sr2 srf srw"
  ).split(" "),
);

/** Whether a file has the extension of a picture whose header can be read. */
export const isPhotoPath = (path: string): boolean => extensions.has(fileExtension(path));
