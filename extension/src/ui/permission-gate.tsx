import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Permissions } from "../platform/browser.ts";
import {
  dropPermissions,
  hasPermissions,
  requestPermissions,
  watchPermissions,
} from "../platform/access/permissions.ts";
import { reportError } from "../platform/report-error.ts";
import { Button } from "./button.tsx";
import { usePage } from "./page-context.ts";

/**
 * Content that needs a permission. Until it is granted, a reason and a button that requests it are
 * shown instead; then a button below revokes it. `id` is the prefix of the ids of both buttons.
 */
export function PermissionGate(props: {
  id: string;
  wanted: Permissions.Permissions;
  why: string;
  allow: string;
  /** Whether the request is the main action of the page. */
  isMain?: boolean;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const { wanted } = props;
  const [isGranted, setIsGranted] = useState<boolean>();
  const [outcome, setOutcome] = useState<"refused" | "dropped">();
  useEffect(() => {
    let wasGranted = false;
    const read = async () => {
      const isNow = await hasPermissions(wanted);
      setIsGranted(isNow);
      // The permission may be revoked here, in the browser's settings or on another page.
      if (wasGranted && !isNow) setOutcome("dropped");
      wasGranted = isNow;
    };
    const follow = () => void read().catch(reportError);
    follow();
    return watchPermissions(follow);
  }, [wanted]);
  const ask = () =>
    requestPermissions(wanted).then((isAllowed) => {
      setIsGranted(isAllowed);
      if (!isAllowed) setOutcome("refused");
    });
  const drop = () => dropPermissions(wanted);
  return (
    <>
      {isGranted === false && (
        <section class="card flow">
          <p>{props.why}</p>
          <p>
            <Button class={props.isMain ? "btn--main" : ""} id={`${props.id}-allow`} onPress={ask}>
              {props.allow}
            </Button>
          </p>
          <p class="small soft">{t("access.reversible")}</p>
        </section>
      )}
      <p class="small" role="status">
        {!isGranted && outcome && t(`access.outcome.${outcome}`)}
      </p>
      {isGranted && props.children}
      {isGranted && (
        <p>
          <Button class="btn--text" id={`${props.id}-drop`} onPress={drop}>
            {t("access.drop")}
          </Button>
        </p>
      )}
    </>
  );
}
