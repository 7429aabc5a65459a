/** Formats whose bodies differ in size or compression from others of their kind. */
export const formats = [
  "jpeg",
  "png",
  "webp",
  "avif",
  "gif",
  "svg",
  "html",
  "css",
  "javascript",
  "json",
] as const;
export type Format = (typeof formats)[number];

const subtypes: [RegExp, Format][] = [
  [/^image\/jpe?g\b/i, "jpeg"],
  [/^image\/(x-)?png\b/i, "png"],
  [/^image\/webp\b/i, "webp"],
  [/^image\/avif\b/i, "avif"],
  [/^image\/gif\b/i, "gif"],
  [/^image\/svg\+xml\b/i, "svg"],
  [/^text\/html\b|xhtml/i, "html"],
  [/^text\/css\b/i, "css"],
  [/javascript|ecmascript/i, "javascript"],
  [/^(application|text)\/([\w.-]+\+)?json\b/i, "json"],
];

/** The format that a Content-Type header names, if it is one of `formats`. */
export const contentFormat = (contentType = ""): Format | undefined =>
  subtypes.find(([pattern]) => pattern.test(contentType.trim()))?.[1];
