import { useState } from "preact/hooks";
import { Form } from "../../../ui/form.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Text } from "@digital-cleanup/text";
import { type Erased, eraseSite } from "../history/erase/erase-history.ts";
import { otherSites } from "../history/history-schema.ts";
import { siteName } from "../site-name.ts";

/** Erases everything stored about one site, chosen by name. */
export function EraseSite({
  origins,
  onErase,
}: {
  origins: readonly string[];
  onErase: (erase: () => Promise<Erased>) => void;
}) {
  const { t, format } = usePage();
  const [chosen, setChosen] = useState("");
  const origin = origins.includes(chosen) ? chosen : "";
  const byName = origins
    .map((site) => ({ site, name: optionName(site, t) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, format.language));
  return (
    <section class="card flow" aria-labelledby="my-data-one-site">
      <h2 id="my-data-one-site">{t("myData.oneSite")}</h2>
      {origins.length === 0 ? (
        <p class="small">{t("myData.noSite")}</p>
      ) : (
        <Form onSubmit={() => origin && onErase(() => eraseSite(origin))}>
          <div class="field">
            <label for="my-data-site">{t("myData.site")}</label>
            <select
              id="my-data-site"
              value={origin}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              <option value="">{t("myData.chooseSite")}</option>
              {byName.map(({ site, name }) => (
                <option key={site} value={site}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <p class="small soft">{t("myData.oneSiteMeans")}</p>
          <div class="row">
            <button class="btn" id="my-data-erase-site" disabled={origin === ""}>
              {t("myData.eraseSite")}
            </button>
          </div>
        </Form>
      )}
    </section>
  );
}

/** The origin without the scheme, unless it is not https. */
const optionName = (origin: string, t: Text): string =>
  origin === otherSites ? siteName(origin, t) : origin.replace(/^https:\/\//, "");
