export { createFormat, type Format, type Quantity } from "./format.ts";
export { addTexts, type Block, loadText } from "./load-text.ts";
export {
  createText,
  type Language,
  languages,
  type Message,
  type MessageKey,
  pickLanguage,
  type Text,
} from "./text.ts";
