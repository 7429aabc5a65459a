import { defineConfig } from "vite";

/**
 * The command as one file, loaded by a small one that an older Node.js can run: loading two hundred modules takes longer than
 * comparing two thousand files (measured).
 */
export default defineConfig({
  ssr: { noExternal: true, external: ["sharp"] },
  build: {
    ssr: "src/node/cli/main.ts",
    outDir: "dist/node/cli",
    emptyOutDir: false,
    minify: false,
    target: "node22",
    rolldownOptions: { output: { chunkFileNames: "[name].js" } },
    license: { fileName: "third-party-licences.md" },
  },
});
