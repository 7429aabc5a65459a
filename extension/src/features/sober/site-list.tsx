import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { Icon } from "../../ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useFocusWhenLost } from "../../ui/use-focus-when-lost.ts";
import { addSite, removeSite } from "./choices.ts";
import { readSite } from "./sober-state.ts";

/** The sites of the mode: typed in, taken out, and back again. */
export function SiteList({ sites, isEverywhere }: { sites: string[]; isEverywhere: boolean }) {
  const { t } = usePage();
  const [removed, setRemoved] = useState<string>();
  const title = useFocusWhenLost([sites]);
  const remove = async (site: string) => {
    await removeSite(site);
    setRemoved(site);
  };
  const undo = async (site: string) => {
    await addSite(site);
    setRemoved(undefined);
  };
  return (
    <>
      <h3 ref={title} tabIndex={-1}>
        {t("sober.sites")}
      </h3>
      {isEverywhere && <p class="small soft">{t("sober.sitesWait")}</p>}
      {sites.length === 0 ? (
        <p class="soft" id="sober-empty">
          {t("sober.noSite")}
        </p>
      ) : (
        <ul class="lines" id="sober-sites" style={{ "--align": "center" }}>
          {sites.map((site) => (
            <li key={site}>
              <b class="path">{site}</b>
              <button
                type="button"
                class="btn"
                aria-label={t("sober.removeSite", { site })}
                onClick={() => void remove(site).catch(reportError)}
              >
                {t("sober.remove")}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="status" class="row" id="sober-removed">
        {removed && <span>{t("sober.removed", { site: removed })}</span>}
        {removed && (
          <button
            type="button"
            class="btn"
            id="sober-undo"
            onClick={() => void undo(removed).catch(reportError)}
          >
            <Icon name="undo" size={16} /> {t("sober.undo")}
          </button>
        )}
      </div>
      <AddSite />
    </>
  );
}

function AddSite() {
  const { t } = usePage();
  const [text, setText] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const add = async () => {
    const site = readSite(text);
    setIsWrong(!site);
    if (!site) return;
    await addSite(site);
    setText("");
  };
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void add().catch(reportError);
      }}
    >
      <div class="field">
        <label for="sober-add">{t("sober.addSite")}</label>
        <input
          id="sober-add"
          type="text"
          inputMode="url"
          autoComplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          aria-invalid={isWrong}
          aria-describedby="sober-add-outcome"
        />
      </div>
      <div class="row">
        <button class="btn">{t("sober.add")}</button>
        <span class="small" role="status" id="sober-add-outcome">
          {isWrong && t("sober.notASite")}
        </span>
      </div>
    </form>
  );
}
