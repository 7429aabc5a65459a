import type { Plugin } from "vite";

/** File names without a hash, of which a zip would hold several copies each: a browser loads the files of an extension from one version only. */
export const fileNames = (): Plugin => ({
  name: "file-names",
  outputOptions: (options) => ({
    ...options,
    entryFileNames: ({ name }) => (name === "background" ? "[name].js" : "chunks/[name].js"),
    chunkFileNames: "chunks/[name].js",
    assetFileNames: "assets/[name].[ext]",
  }),
});
