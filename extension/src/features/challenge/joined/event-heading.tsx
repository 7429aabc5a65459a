import { inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { RefObject } from "preact";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Participation } from "../participation.ts";

/** The name of a joined event, with its organiser, its days and its server. */
export function EventHeading(props: {
  participation: Participation;
  headingRef: RefObject<HTMLHeadingElement | null>;
}) {
  const { t, format } = usePage();
  const { event, address } = props.participation;
  return (
    <div>
      <p class="small soft">
        <OthersText text={event.organiser.name} /> · {format.dayRange(event.startsOn, event.endsOn)}
      </p>
      {/* On a line of its own: an organiser's name could end like another server's. */}
      <p class="small soft">
        {t("challenge.serverIs")}{" "}
        <b class="mono" id="challenge-host">
          {new URL(address.baseUrl).host}
        </b>
      </p>
      <PageTitle id="challenge-event" headingRef={props.headingRef}>
        <OthersText text={inLanguage(event.name, t.language)} />
      </PageTitle>
      {event.isDemonstration && <p class="small">{t("challenge.demonstration")}</p>}
    </div>
  );
}
