import { figureState } from "@digital-cleanup/challenge";
import { DeviceIcon } from "../desk/board/device-icon.tsx";
import { countDevices, type DeviceCounts, sumDevices } from "../event/device-counts.tsx";
import { estimateTotals } from "../event/emissions/estimate-totals.ts";
import { Figure } from "../figures/figure.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import type { SectionProps } from "./report-props.ts";

/** The devices handed in, with what they may put off; without any, the data that was deleted. */
export function DevicesPanel({ t, format, published }: SectionProps) {
  const { collected } = published;
  const counts = countDevices(collected.devices);
  const grams = Number(collected.grams);
  if (counts.length === 0 && grams === 0) return <DataPanel {...{ t, format, published }} />;
  const working = Number(counts.reduce((sum, count) => sum + count.working, 0n));
  const count = sumDevices(counts);
  return (
    <section class="hero panel" aria-labelledby="panel">
      {counts.length > 0 ? (
        <Figure size="panel" value={count} number={format.number(count)} />
      ) : (
        <Figure size="panel" value={BigInt(grams)} {...format.gramsParts(grams)} />
      )}
      <div class="flow flow--tight">
        <h2 id="panel">
          {counts.length === 0
            ? t("tally.report.weighed")
            : t("tally.report.handedIn", { count: Number(count) }) +
              (working > 0 ? t("tally.report.ofWhichWorking", { count: working }) : "")}
        </h2>
        <PutOff t={t} format={format} devices={collected.devices} working={working} />
      </div>
      {counts.length > 0 && <Types t={t} format={format} counts={counts} grams={grams} />}
    </section>
  );
}

type Devices = SectionProps["published"]["collected"]["devices"];

/** What the working devices put off if they are used one more year; empty if there is no estimate of their types. */
function PutOff({
  t,
  format,
  devices,
  working,
}: LocaleProps & { devices: Devices; working: number }) {
  const { kept } = estimateTotals({
    devices: { byTypeAndState: { measured: devices, declared: {} } },
    bytes: null,
  });
  if (!kept) return null;
  const key = kept.devices === working ? "ifUsed" : "ifSomeUsed";
  const [before, after] = t(`tally.report.${key}`, { count: kept.devices, range: "\u0000" }).split(
    "\u0000",
  );
  return (
    <p>
      {before}
      <b>{format.carbonRange(kept.estimate.carbonGramsCo2e)}</b>
      {after}
    </p>
  );
}

/** How many of each type, and what was weighed. */
const Types = ({
  t,
  format,
  counts,
  grams,
}: LocaleProps & { counts: DeviceCounts; grams: number }) => (
  <ul class="panel__types">
    {counts.map(({ type, working, broken }) => (
      <li key={type}>
        <DeviceIcon type={type} />
        <b>{format.number(working + broken)}</b>{" "}
        <span class="panel__type">{t(`tally.event.${type}`)}</span>
      </li>
    ))}
    {grams > 0 && (
      <li>
        <b>{format.grams(grams)}</b> {t("tally.report.toRecycle")}
      </li>
    )}
  </ul>
);

/** The data that was deleted, in the place of devices; empty as long as it has no total. */
function DataPanel({ t, format, published }: SectionProps) {
  const state = figureState(published, "bytes");
  if (!("sum" in state) || state.sum === 0n) return null;
  return (
    <section class="hero panel" aria-labelledby="panel">
      <div class="flow flow--tight">
        {state.name === "atLeast" && <p>{t("tally.report.atLeastBefore")}</p>}
        <Figure size="panel" value={state.sum} {...format.bytesParts(state.sum)} />
      </div>
      <div class="flow flow--tight">
        <h2 id="panel">{t("tally.report.dataDeleted")}</h2>
        <p>{t("tally.report.almostNothing")}</p>
      </div>
    </section>
  );
}
