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
    void requestPermissions(wanted)
      .then((isAllowed) => {
        setIsGranted(isAllowed);
        if (!isAllowed) setOutcome("refused");
      })
      .catch(reportError);
  const drop = () => void dropPermissions(wanted).catch(reportError);
  return (
    <>
      {isGranted === false && (
        <section class="card flow">
          <p>{props.why}</p>
          <p>
            <button
              type="button"
              class={props.isMain ? "btn btn--main btn--big" : "btn"}
              id={`${props.id}-allow`}
              onClick={ask}
            >
              {props.allow}
            </button>
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
          <button type="button" class="btn btn--text" id={`${props.id}-drop`} onClick={drop}>
            {t("access.drop")}
          </button>
        </p>
      )}
    </>
  );
}
