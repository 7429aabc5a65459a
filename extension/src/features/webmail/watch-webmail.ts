import { isWorkBuild } from "../../platform/build.ts";
import { completePendingChoices, setPendingChoice } from "../../platform/pending-choice.ts";
import { hostPattern } from "../../platform/host-pattern.ts";
import { dropPermissions, requestPermissions } from "../../platform/permissions.ts";
import { changeSetting } from "../../platform/settings/settings.ts";

const accessTo = (origin: string) => ({ origins: [hostPattern(origin)] });

const pendingKey = "webmail-to-watch";

const add = (origin: string): Promise<void> =>
  changeSetting("webmails", (origins = []) => [...new Set([...origins, origin])]);

/** For the background, which goes on where the popup closes under the browser's question. */
export const completeWatching = (): void => completePendingChoices(pendingKey, add);

/** Asks for the webmail's origin, and watches it. Call it synchronously in a click. Answers whether access was given. */
export async function watchWebmail(origin: string): Promise<boolean> {
  setPendingChoice(pendingKey, origin);
  const asked = requestPermissions(accessTo(origin));
  await add(origin);
  return asked;
}

/** Watches it no more, and gives the access back that was for it alone. */
export async function unwatchWebmail(origin: string): Promise<void> {
  let isShared = false;
  await changeSetting("webmails", (origins = []) => {
    const others = origins.filter((other) => other !== origin);
    // Another port of the same host is the same permission.
    isShared = others.some((other) => hostPattern(other) === hostPattern(origin));
    return others;
  });
  if (isWorkBuild || isShared) return;
  // Where every site was given, the browser refuses to take one back.
  await dropPermissions(accessTo(origin)).catch(() => false);
}
