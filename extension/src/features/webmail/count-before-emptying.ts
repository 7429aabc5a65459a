import type { Descriptor } from "./descriptor.ts";

/**
 * Asks how many messages the trash holds when a person is on the way to emptying it, for afterwards nobody can tell. Answers
 * with the number, or nothing where it is not known.
 */
export function countBeforeEmptying(
  { beforeEmptying, mailbox }: Descriptor,
  signal: AbortSignal,
): () => Promise<number | undefined> {
  let counting: Promise<number | undefined> = Promise.resolve(undefined);
  const ask = mailbox?.().trashCount;
  if (ask && beforeEmptying) {
    addEventListener(
      "click",
      ({ target }) => {
        if (!(target instanceof Element) || !target.closest(beforeEmptying)) return;
        // Signed out or out of reach: then nothing is counted.
        counting = ask(signal).catch(() => undefined);
      },
      { capture: true, passive: true, signal },
    );
  }
  return () => counting;
}
