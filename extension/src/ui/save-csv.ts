import { saveFile } from "./save-file.ts";

export const saveCsv = (name: string, text: string): void => saveFile(name, "text/csv", text);
