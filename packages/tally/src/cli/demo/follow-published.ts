import { setTimeout as wait } from "node:timers/promises";
import {
  type EventAddress,
  paths,
  type Published,
  publishedSchema,
} from "@digital-cleanup/challenge";

/**
 * The public states of an event from its live stream, until `signal` aborts. A lost stream is
 * reopened.
 */
export async function* followPublished(
  { baseUrl, code }: EventAddress,
  signal: AbortSignal,
): AsyncGenerator<Published> {
  while (!signal.aborted) {
    try {
      yield* readFrames(await fetch(baseUrl + paths.live(code), { signal }));
    } catch (error) {
      if (!signal.aborted && !(error instanceof TypeError)) throw error;
    }
    await wait(2_000, undefined, { signal }).catch(() => undefined);
  }
}

async function* readFrames(response: Response): AsyncGenerator<Published> {
  let text = "";
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const frames = text.split("\n\n");
    text = frames.pop() ?? "";
    for (const frame of frames) {
      const data = /^data: (.*)$/m.exec(frame)?.[1];
      if (data) yield publishedSchema.parse(JSON.parse(data));
    }
  }
}
