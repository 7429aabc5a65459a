export { createFormat, type Format, type Quantity } from "./format.ts";
export { loadText } from "./load-text.ts";
export {
  createText,
  type Language,
  languages,
  type Message,
  type MessageKey,
  pickLanguage,
  type Text,
} from "./text.ts";
