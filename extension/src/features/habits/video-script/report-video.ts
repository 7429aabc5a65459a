import { contentRuntime } from "../../../platform/page/content-runtime.ts";
import type { HabitMessage } from "../messages.ts";

/** Asks the background, from a document in which a video plays, to observe its videos. Resolves to `true` if it does. */
export const reportVideo = async (): Promise<unknown> =>
  contentRuntime().sendMessage({ type: "habits/video-plays" } satisfies HabitMessage);
