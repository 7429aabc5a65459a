export { decodeCsv } from "./csv/decode-csv.ts";
export { unmarkFormulas } from "./csv/mark-formulas.ts";
export { type CsvRow, readCsv } from "./csv/read-csv.ts";
export { type CsvCell, type CsvDelimiter, writeCsv } from "./csv/write-csv.ts";
export { csvDelimiter, decimalMark } from "./decimal-mark.ts";
export { createFormat, type Format } from "./format.ts";
export { createQuantityFormat, type Quantity, type QuantityFormat } from "./quantity-format.ts";
export { createUnits, type Units } from "./units.ts";
export {
  fallbackLanguage,
  findLanguage,
  type Language,
  languageName,
  languages,
  pickLanguage,
} from "./languages.ts";
export { addTexts, allBlocks, type Block, loadAllTexts, loadText } from "./load-text.ts";
export { createText, type Message, type MessageKey, type Text } from "./text.ts";
export { isolateText, visibleText } from "./visible-text.ts";
