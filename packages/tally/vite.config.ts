import { defineConfig } from "vite";
import { thirdPartyLicences } from "./third-party-licences.ts";

/** The server: one plain JavaScript command that needs nothing beside Node. Its pages are built by `scripts/build-client.ts`. */
export default defineConfig({
  ssr: { noExternal: true },
  plugins: [thirdPartyLicences()],
  build: {
    ssr: true,
    outDir: "dist",
    // The client build beside it must stay, so names without a hash let each build replace the last.
    emptyOutDir: false,
    target: "node24",
    copyPublicDir: false,
    rolldownOptions: {
      input: {
        main: "src/main.ts",
        "backup-worker": "src/ops/backups/backup-worker.ts",
        "checkpoint-worker": "src/ops/checkpoints/checkpoint-worker.ts",
        "read-page-worker": "src/federation/read-page-worker.ts",
      },
      output: { chunkFileNames: "[name].js" },
    },
  },
});
