import { useState } from "preact/hooks";
import { addFitSite, removeFitSite } from "../../platform/habits/fit-sites.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { SiteList } from "./site-list.tsx";
import { readOrigin } from "./read-origin.ts";

/** Sites whose videos are fitted before they load. */
export function FitSitesSection({ sites }: { sites: string[] }) {
  const { t } = usePage();
  return (
    <section class="card flow">
      <SiteList
        id="habits-fit"
        title={t("habits.fitSites")}
        sites={sites}
        none={t("habits.fitSitesNone")}
        remove={removeFitSite}
        add={addFitSite}
      />
      <p class="small soft">{t("habits.fitSitesWhy")}</p>
      <AddSite />
    </section>
  );
}

function AddSite() {
  const { t } = usePage();
  const [text, setText] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const add = async () => {
    const origin = readOrigin(text);
    setIsWrong(!origin);
    if (!origin) return;
    await addFitSite(origin);
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
        <label for="habits-fit-add">{t("habits.addSite")}</label>
        <input
          id="habits-fit-add"
          type="text"
          inputMode="url"
          autoComplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          aria-invalid={isWrong}
          aria-describedby="habits-fit-outcome"
        />
      </div>
      <div class="row">
        <button class="btn">{t("habits.add")}</button>
        <span class="small" role="status" id="habits-fit-outcome">
          {isWrong && t("habits.notASite")}
        </span>
      </div>
    </form>
  );
}
