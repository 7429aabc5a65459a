import { parseJoinAddress } from "@digital-cleanup/challenge";
import type { ComponentChildren } from "preact";
import { usePage } from "../page-context.ts";

/** The event that the organisation proposes, with `children` to open it; nothing if there is none. Nothing is asked of its server. */
export function ProposedEvent({ children }: { children: ComponentChildren }) {
  const { t, settings } = usePage();
  const address = parseJoinAddress(settings.event.value);
  if (!address.ok || settings.disabledFeatures.value.includes("challenge")) return null;
  const organisation = settings.organisation.value;
  return (
    <section class="card flow flow--tight" aria-labelledby="proposed-event">
      <h2 id="proposed-event">
        {organisation ? t("common.eventProposedBy", { organisation }) : t("common.eventProposed")}
      </h2>
      <p>
        <b translate={false}>{address.code}</b> ·{" "}
        <span class="anywhere" translate={false}>
          {new URL(address.baseUrl).host}
        </span>
      </p>
      <p class="small soft">{t("common.eventProposedMeans")}</p>
      <p>{children}</p>
    </section>
  );
}
