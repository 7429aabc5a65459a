import { estimateVideoCall } from "@digital-cleanup/footprint";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { gaps, type NotCounted } from "@digital-cleanup/page-weight";
import { useState } from "preact/hooks";
import { alwaysOnPermissions, requestPermissions } from "../../platform/access/permissions.ts";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { LockedNote } from "../../ui/settings/locked-note.tsx";

/** What is missing from the figures, by reason, with the switch to count live streams. */
export function NotCountedNotes({ notCounted }: { notCounted: NotCounted }) {
  const { t } = usePage();
  return (
    <div class="flow not-counted" id="transfer-not-counted">
      {gaps.map((gap) => {
        const count = notCounted[gap];
        return (
          count && (
            <p key={gap} class="tiny">
              {t(`transferDetails.notCountedBy.${gap}`, { count })}
            </p>
          )
        );
      })}
      {notCounted.call && <HourOfCall />}
      {(notCounted.live || notCounted.call) && <CountLiveStreams />}
    </div>
  );
}

/** What such a call emits, all places together, in an hour. */
function HourOfCall() {
  const { t, format } = usePage();
  const { carbonGramsCo2e } = estimateVideoCall({
    durationMs: 3_600_000,
    definition: "hd",
    device: "mean",
    network: "fixed",
  });
  return (
    <p class="tiny row row--tight row--base" id="transfer-hour-of-call">
      {t("transferDetails.hourOfCall", { range: format.carbonRange(carbonGramsCo2e) })}{" "}
      <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
    </p>
  );
}

/** Turns the count of live streams on, and with it measuring all the time, which it needs. */
function CountLiveStreams() {
  const { t, settings } = usePage();
  const [outcome, setOutcome] = useState<"refused" | "on">();
  const { liveStreams, measurement } = settings;
  const isAlways = measurement.value === "always";
  const turnOn = async (isGranted: boolean) => {
    setOutcome(isGranted ? "on" : "refused");
    if (!isGranted) return;
    const { saveSetting } = await import("../../platform/settings/settings.ts");
    if (!isAlways) await saveSetting("measurement", "always");
    await saveSetting("liveStreams", true);
  };
  const ask = () => {
    // Awaiting anything before the request would lose the user activation of the click.
    const granted = isAlways ? Promise.resolve(true) : requestPermissions(alwaysOnPermissions);
    return granted.then(turnOn);
  };
  if (liveStreams.source === "policy" && !liveStreams.value) {
    return <LockedNote settingKey="liveStreams" />;
  }
  if (measurement.source === "policy" && !isAlways) return <LockedNote settingKey="measurement" />;
  return (
    <>
      {!liveStreams.value && (
        <>
          <p>
            <Button class="btn--text" id="transfer-count-live" onPress={ask}>
              {t("transferDetails.countLive")}
            </Button>
          </p>
          <p class="tiny soft">{t("transferDetails.countLiveMeans")}</p>
        </>
      )}
      <p class="tiny" role="status">
        {outcome === "refused" && t("common.accessRefused")}
        {liveStreams.value &&
          t(outcome === "on" ? "transferDetails.liveCountedNow" : "transferDetails.liveOutOfReach")}
      </p>
    </>
  );
}
