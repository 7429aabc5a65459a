import { useEffect, useState } from "preact/hooks";
import { isFirefox } from "../../../platform/build.ts";
import { grantedPermissions, watchPermissions } from "../../../platform/access/permissions.ts";
import { reportError } from "../../../platform/report-error.ts";
import { type Access, listAccesses } from "./list-accesses.ts";

/** The accesses, read again when one is granted or removed; undefined until they were read. */
export function useAccesses(): Access[] | undefined {
  const [accesses, setAccesses] = useState<Access[]>();
  useEffect(() => {
    const read = () =>
      void grantedPermissions()
        .then((all) => setAccesses(listAccesses(all, isFirefox)))
        .catch(reportError);
    read();
    return watchPermissions(read);
  }, []);
  return accesses;
}
