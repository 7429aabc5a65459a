/** Hands a text over as a file, without asking any server for it. */
export function saveCsv(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is long enough for any of them.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
