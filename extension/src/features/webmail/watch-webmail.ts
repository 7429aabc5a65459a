import { isWorkBuild } from "../../platform/build.ts";
import { hostPattern } from "../../platform/access/host-pattern.ts";
import { completePendingChoices, setPendingChoice } from "../../platform/access/pending-choice.ts";
import { dropPermissions, requestPermissions } from "../../platform/access/permissions.ts";
import { changeSetting } from "../../platform/settings/settings.ts";

const permissionsFor = (origin: string) => ({ origins: [hostPattern(origin)] });

const pendingKey = "webmail-to-watch";

const addOrigin = (origin: string): Promise<void> =>
  changeSetting("webmails", (origins = []) => [...new Set([...origins, origin])]);

/** For the background, which adds the origin if the permission prompt closed the popup. */
export const completeWatching = (): void => completePendingChoices(pendingKey, addOrigin);

/** Requests access to the webmail's origin and watches it. Call it synchronously in a click. Resolves to whether access was granted. */
export async function watchWebmail(origin: string): Promise<boolean> {
  setPendingChoice(pendingKey, origin);
  const isGranted = requestPermissions(permissionsFor(origin));
  await addOrigin(origin);
  return isGranted;
}

/** Stops watching, and drops the permission unless another watched origin needs it. */
export async function unwatchWebmail(origin: string): Promise<void> {
  let isShared = false;
  await changeSetting("webmails", (origins = []) => {
    const others = origins.filter((other) => other !== origin);
    // Permissions have no port, so another port of the same host shares it.
    isShared = others.some((other) => hostPattern(other) === hostPattern(origin));
    return others;
  });
  if (isWorkBuild || isShared) return;
  // If access to every site was granted, the browser refuses to remove a single one.
  await dropPermissions(permissionsFor(origin)).catch(() => false);
}
