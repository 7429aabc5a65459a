import { useEffect, useState } from "preact/hooks";
import { timesMatched } from "../../../platform/network-rules.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { watchBlockedEmbeds } from "../embed/count-blocked-embeds.ts";
import { fontsId } from "../rules/build-rules.ts";

/** What is blocked in the page. Fonts are left out if the browser does not count them. */
export function BlockedLine({ tabId }: { tabId: number }) {
  const { t } = usePage();
  const [embeds, setEmbeds] = useState(0);
  const [fonts] = useWatchedValue(() => timesMatched(tabId, fontsId), [], [tabId]);
  useEffect(() => watchBlockedEmbeds(tabId, setEmbeds), [tabId]);
  return (
    <p class="tiny soft">
      <data id="sober-embeds" value={embeds}>
        {t("sober.heldEmbeds", { count: embeds })}
      </data>{" "}
      {fonts !== undefined && t("sober.heldFonts", { count: fonts })}
    </p>
  );
}
