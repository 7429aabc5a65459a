import { isFirefox } from "../../../platform/build.ts";
import { grantedPermissions, watchPermissions } from "../../../platform/access/permissions.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { type Access, listAccesses } from "./list-accesses.ts";

const read = async () => listAccesses(await grantedPermissions(), isFirefox);

/** The accesses, read again when one is granted or removed; undefined until they were read. */
export const useAccesses = (): Access[] | undefined => useWatchedValue(read, [watchPermissions])[0];
