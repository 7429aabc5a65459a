import { useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { normandie } from "./data/reuse-actors.normandie.2024.ts";
import { actorsOfDepartment, findActors } from "./find-actors.ts";
import type { ReuseActor } from "./reuse-directory.ts";

/** The directory of reuse organisations: those near the place that a person types, or all if asked. */
export function ReuseActors() {
  const { t, format } = usePage();
  const [search, setSearch] = useState("");
  const [isWhole, setIsWhole] = useState(false);
  const { region, source, citedIn, asOf, actors } = normandie;
  const hasSearch = search.trim() !== "";
  const exact = findActors(actors, search);
  const nearby = exact.length > 0 ? [] : actorsOfDepartment(actors, search);
  const isShowingAll = isWhole && !hasSearch;
  const shown = isShowingAll ? actors : [...exact, ...nearby];
  const status = () => {
    if (!hasSearch && !isWhole) return t("devices.listCovers", { region, count: actors.length });
    if (shown.length === 0) return t("devices.foundNone");
    return t(nearby.length > 0 ? "devices.foundInDepartment" : "devices.found", {
      count: shown.length,
    });
  };
  return (
    <section class="card flow" aria-labelledby="devices-reuse">
      <h3 id="devices-reuse">{t("devices.reuseActors", { region })}</h3>
      <div class="field short">
        <label for="devices-search">{t("devices.search")}</label>
        <input
          id="devices-search"
          type="search"
          autocomplete="off"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <p class="small" role="status">
        {status()}
      </p>
      {!hasSearch && (
        <p>
          <Button class="btn--text" aria-expanded={isWhole} onPress={() => setIsWhole(!isWhole)}>
            {t("devices.wholeList")}
          </Button>
        </p>
      )}
      {shown.length > 0 && (
        <>
          <ul class="grid devices-actors" style={{ "--min": "17rem" }}>
            {shown.map((actor) => (
              <Actor key={actor.name} actor={actor} />
            ))}
          </ul>
          <p class="small">{t("devices.callFirst")}</p>
        </>
      )}
      <p class="tiny soft">{t("devices.listSource", { source, citedIn, day: format.day(asOf) })}</p>
    </section>
  );
}

function Actor({ actor }: { actor: ReuseActor }) {
  const { t } = usePage();
  const { name, kind, street, postcode, town, phone, website, does, isCrarMember } = actor;
  const who = [t(`devices.actorKind.${kind}`), isCrarMember && t("devices.crarMember")];
  return (
    <li>
      <h4 translate={false}>{name}</h4>
      <p class="small" translate={false}>
        {[street, `${postcode}\u00A0${town}`].filter(Boolean).join(", ")}
      </p>
      <p class="small soft">{who.filter(Boolean).join(" · ")}</p>
      <p class="small">{does.map((activity) => t(`devices.does.${activity}`)).join(", ")}</p>
      <p class="row row--tight small">
        {phone && <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>}
        {website && (
          <a
            href={website}
            target="_blank"
            rel="noreferrer"
            aria-label={t("devices.websiteOf", { name })}
          >
            {t("devices.website")}
          </a>
        )}
      </p>
    </li>
  );
}
