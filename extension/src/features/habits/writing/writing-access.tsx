import type { Permissions } from "../../../platform/browser.ts";
import { isWorkBuild } from "../../../platform/build.ts";
import { usePage } from "../../../ui/page-context.ts";
import { PermissionGate } from "../../../ui/permission-gate.tsx";

/** Thunderbird's permission for messages that are written, which the types of browsers do not have. */
const composePermission = { permissions: ["compose"] } as unknown as Permissions.Permissions;

/** Suggestions while writing need a permission, which the work build has from its installation. */
export function WritingAccess() {
  const { t } = usePage();
  const means = <p>{t("writing.means")}</p>;
  if (isWorkBuild) return means;
  return (
    <PermissionGate
      id="writing"
      wanted={composePermission}
      why={t("writing.why")}
      allow={t("writing.allow")}
    >
      {means}
    </PermissionGate>
  );
}
