/**
 * The extension's interfaces, the same in every browser: a listener of messages answers with a promise. Scripts that run in every page
 * have no room for it and use `contentRuntime`.
 */
export { default as browser } from "webextension-polyfill";
export type {
  Bookmarks,
  DeclarativeNetRequest,
  Downloads,
  Permissions,
  Runtime,
  Storage,
  Tabs,
  WebRequest,
} from "webextension-polyfill";
