import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../button.tsx";
import { usePage } from "../page-context.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";

type Props = {
  /** The prefix of the ids. */
  id: string;
  title: string;
  sites: readonly string[];
  /** Shown if there is no site. */
  none: string;
  /** Instead of the words for removing a site. */
  words?: {
    remove: string;
    removeNamed: (site: string) => string;
    removed: (site: string) => string;
  };
  isLocked?: boolean;
  /** Sites that cannot be removed. */
  lockedSites?: readonly string[] | undefined;
  remove: (site: string) => Promise<unknown>;
  /** Called during the click, so that it can request a permission. */
  restore: (site: string) => Promise<unknown>;
  /** Shown between the title and the list. */
  children?: ComponentChildren;
};

/** A list of sites, each with a button that removes it, and an undo for the last one removed. */
export function SiteList({
  id,
  title,
  sites,
  none,
  words,
  isLocked = false,
  lockedSites = [],
  remove,
  restore,
  children,
}: Props) {
  const { t } = usePage();
  const [removed, setRemoved] = useState<string>();
  const heading = useFocusRecovery([sites]);
  const takeOut = async (site: string) => {
    await remove(site);
    setRemoved(site);
  };
  const undo = async (site: string) => {
    await restore(site);
    setRemoved(undefined);
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
      {sites.length === 0 && (
        <p class="soft" id={`${id}-none`}>
          {none}
        </p>
      )}
      {sites.length > 0 && (
        <ul class="lines" id={`${id}-list`} style={{ "--align": "center" }}>
          {sites.map((site) => (
            <li key={site}>
              <b class="anywhere">{site}</b>
              <Button
                disabled={isLocked || lockedSites.includes(site)}
                aria-label={words?.removeNamed(site) ?? t("access.sites.removeNamed", { site })}
                onPress={() => takeOut(site)}
              >
                {words?.remove ?? t("access.sites.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div role="status" class="row" id={`${id}-removed`}>
        {removed && (
          <span>{words?.removed(removed) ?? t("access.sites.removed", { site: removed })}</span>
        )}
        {removed && (
          <Button id={`${id}-undo`} onPress={() => undo(removed)}>
            <Icon name="undo" size={16} /> {t("common.undo")}
          </Button>
        )}
      </div>
    </>
  );
}
