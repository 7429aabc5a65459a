import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { habitsClient } from "../features/habits/habits-client.ts";
import { observeVideos } from "../features/video/content.ts";

type Scope = typeof globalThis & {
  /** Set in the isolated world, which the page cannot access. */
  digitalCleanupVideos?: true;
};

export default defineUnlistedScript(() => {
  const scope: Scope = globalThis;
  if (scope.digitalCleanupVideos) return;
  scope.digitalCleanupVideos = true;
  observeVideos(habitsClient);
});
