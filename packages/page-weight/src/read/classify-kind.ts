/** What bytes were for. `document` is pages, frames and style sheets. */
export const kinds = ["image", "script", "media", "font", "document", "other"] as const;
export type Kind = (typeof kinds)[number];

const contentTypes: [RegExp, Kind][] = [
  [/^image\//i, "image"],
  [/javascript|ecmascript/i, "script"],
  [/^(video|audio)\//i, "media"],
  [/^font\/|^application\/(x-)?font/i, "font"],
  [/^text\/(html|css)|xhtml/i, "document"],
];

const extensions: [RegExp, Kind][] = [
  [/\.(png|jpe?g|gif|webp|avif|svg|ico)$/i, "image"],
  [/\.m?js$/i, "script"],
  [/\.(mp4|webm|m4s|ts|mp3|ogg|m4a)$/i, "media"],
  [/\.(woff2?|ttf|otf)$/i, "font"],
  [/\.(html?|css)$/i, "document"],
];

/** Decides for most requests, of which there are many. */
const resourceTypes: ReadonlyMap<string, Kind> = new Map([
  ["img", "image"],
  ["image", "image"],
  ["imageset", "image"],
  ["script", "script"],
  ["audio", "media"],
  ["video", "media"],
  ["media", "media"],
  ["font", "font"],
  ["document", "document"],
  ["navigation", "document"],
  ["frame", "document"],
  ["iframe", "document"],
  ["main_frame", "document"],
  ["sub_frame", "document"],
  ["stylesheet", "document"],
]);

/**
 * The kind of a resource. `type` is a resource type of webRequest, HAR or CDP, or an initiator type of resource timing. If it is
 * ambiguous (`css`, `fetch`), the content type decides, then the file name extension of the path.
 */
export function classifyKind(type: string, contentType = "", pathname = ""): Kind {
  const match = (rules: [RegExp, Kind][], text: string) =>
    rules.find(([pattern]) => pattern.test(text))?.[1];
  return (
    resourceTypes.get(type) ??
    match(contentTypes, contentType) ??
    match(extensions, pathname) ??
    "other"
  );
}
