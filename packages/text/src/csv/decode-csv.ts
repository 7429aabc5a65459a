/** Decodes a CSV file as UTF-8 or, if that fails, as windows-1252, the default of spreadsheets on Windows. */
export function decodeCsv(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Invalid UTF-8. Every file is valid windows-1252.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
