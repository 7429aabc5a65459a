/** The text of a CSV file: UTF-8, or else what spreadsheets on Windows write. */
export function decodeCsv(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // A letter that UTF-8 never writes so: windows-1252 reads every file.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
