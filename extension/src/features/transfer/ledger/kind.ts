/** What bytes were for, as the popup lists them. `document` is pages and style sheets. */
export const kinds = ["image", "script", "media", "font", "document", "other"] as const;
export type Kind = (typeof kinds)[number];

const contentTypes: [RegExp, Kind][] = [
  [/^image\//, "image"],
  [/javascript|ecmascript/, "script"],
  [/^(video|audio)\//, "media"],
  [/^font\/|^application\/(x-)?font/, "font"],
  [/^text\/(html|css)|xhtml/, "document"],
];

const extensions: [RegExp, Kind][] = [
  [/\.(png|jpe?g|gif|webp|avif|svg|ico)$/, "image"],
  [/\.m?js$/, "script"],
  [/\.(mp4|webm|m4s|ts|mp3|ogg|m4a)$/, "media"],
  [/\.(woff2?|ttf|otf)$/, "font"],
  [/\.(html?|css)$/, "document"],
];

const purposes: [RegExp, Kind][] = [
  [/^(img|image|imageset)$/, "image"],
  [/^script$/, "script"],
  [/^(audio|video|media)$/, "media"],
  [/^font$/, "font"],
  [/^(navigation|i?frame|(main|sub)_frame|stylesheet)$/, "document"],
];

/**
 * `purpose` is a type of webRequest or an initiator type of resource timing. Where it says too little (`css`,
 * `fetch`), the content type decides, then the end of the path if the caller has one.
 */
export function kindOf(purpose: string, contentType = "", pathname = ""): Kind {
  const matching = (rules: [RegExp, Kind][], text: string) =>
    rules.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1];
  return (
    matching(purposes, purpose) ??
    matching(contentTypes, contentType) ??
    matching(extensions, pathname) ??
    "other"
  );
}
