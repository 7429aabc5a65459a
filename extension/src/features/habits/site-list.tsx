import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { Icon } from "../../ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useFocusWhenLost } from "../../ui/use-focus-when-lost.ts";

type Props = {
  /** Begins the ids. */
  id: string;
  title: string;
  sites: string[];
  none: string;
  isLocked?: boolean;
  remove: (site: string) => Promise<unknown>;
  add: (site: string) => Promise<unknown>;
};

/** A list of sites, taken out one by one, and back again. */
export function SiteList({ id, title, sites, none, isLocked = false, remove, add }: Props) {
  const { t } = usePage();
  const [removed, setRemoved] = useState<string>();
  const heading = useFocusWhenLost([sites]);
  const takeOut = async (site: string) => {
    await remove(site);
    setRemoved(site);
  };
  const undo = async (site: string) => {
    await add(site);
    setRemoved(undefined);
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {sites.length === 0 && (
        <p class="soft" id={`${id}-none`}>
          {none}
        </p>
      )}
      {sites.length > 0 && (
        <ul class="lines" id={`${id}-list`} style={{ "--align": "center" }}>
          {sites.map((site) => (
            <li key={site}>
              <b class="habits-site">{site}</b>
              <button
                type="button"
                class="btn"
                disabled={isLocked}
                aria-label={t("habits.removeSite", { site })}
                onClick={() => void takeOut(site).catch(reportError)}
              >
                {t("habits.remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="status" class="row" id={`${id}-removed`}>
        {removed && <span>{t("habits.removed", { site: removed })}</span>}
        {removed && (
          <button
            type="button"
            class="btn"
            id={`${id}-undo`}
            onClick={() => void undo(removed).catch(reportError)}
          >
            <Icon name="undo" size={16} /> {t("habits.undo")}
          </button>
        )}
      </div>
    </>
  );
}
