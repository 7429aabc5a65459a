import { usePage } from "../../../ui/page-context.ts";
import { CollectionPoints } from "./collection-points.tsx";
import { ReuseActors } from "./reuse-actors.tsx";

const crarAddress = "developpement@crar-normandie.fr";

/** Where to take a device: collection points of joined events, then reuse organisations, then further contacts. */
export function WhereSection(props: Parameters<typeof CollectionPoints>[0]) {
  const { t } = usePage();
  return (
    <>
      <CollectionPoints {...props} />
      <ReuseActors />
      <section class="card flow" aria-labelledby="devices-elsewhere">
        <h2 id="devices-elsewhere">{t("devices.elsewhere")}</h2>
        <ul class="flow small">
          <li>
            <a href={`mailto:${crarAddress}`}>{t("devices.crar", { address: crarAddress })}</a>
          </li>
          <li>
            <a href="https://www.e-reemploi.eco/" target="_blank" rel="noreferrer">
              {t("devices.platform")}
            </a>{" "}
            {t("devices.platformHint")}
          </li>
        </ul>
        <p class="tiny soft">{t("devices.linksOpen")}</p>
      </section>
    </>
  );
}
