import type { Descriptor } from "../descriptor.ts";
import { type EmptiableFolder, emptiableFolders } from "./page-events.ts";

type Count = Promise<number | undefined>;

/**
 * Requests the number of messages in a folder when a person presses what leads to emptying it, because the number cannot be
 * requested afterwards. Returns a function that resolves to that number, or to `undefined` if it is unknown.
 */
export function countBeforeEmptying(
  { beforeEmptying, mailbox }: Descriptor,
  signal: AbortSignal,
): (folder: EmptiableFolder) => Count {
  const counts = new Map<EmptiableFolder, Count>();
  const countMessages = mailbox?.().countMessages;
  if (countMessages && beforeEmptying) {
    addEventListener(
      "click",
      ({ target }) => {
        if (!(target instanceof Element)) return;
        const folder = emptiableFolders.find((one) => target.closest(beforeEmptying[one]));
        if (!folder) return;
        const count = countMessages(folder, signal)
          // None are left if a slow server counted after the emptying, so the number before it is unknown.
          .then((n) => n || undefined)
          // The session may have expired or the server be unreachable: the number then stays unknown.
          .catch(() => undefined);
        counts.set(folder, count);
      },
      { capture: true, passive: true, signal },
    );
  }
  return async (folder) => {
    const count = counts.get(folder);
    counts.delete(folder);
    return count;
  };
}
