import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { habitsClient } from "../features/habits/habits-client.ts";
import { startVideos } from "../features/video/content.ts";

type Scope = typeof globalThis & {
  /** In the extension's own world, out of the page's reach. */
  digitalCleanupVideos?: true;
};

export default defineUnlistedScript(() => {
  const scope: Scope = globalThis;
  if (scope.digitalCleanupVideos) return;
  scope.digitalCleanupVideos = true;
  startVideos(habitsClient);
});
