import { type Collected, figureState } from "@digital-cleanup/challenge";
import { DeviceIcon } from "../desk/board/device-icon.tsx";
import { estimateEffects } from "../figures/estimate-effects.ts";
import { Figure, type LocaleProps } from "../figures/figures.tsx";
import { countDevices, type DeviceCounts, sumDevices } from "../figures/published-amounts.ts";
import type { ReportProps, SectionProps } from "./report-texts.ts";

type Props = SectionProps & Pick<ReportProps, "calculationUrl">;

/** The devices handed in, with what they may put off; without any, the data that was deleted. */
export function DevicesPanel({ t, format, published, calculationUrl }: Props) {
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
        <PutOff {...{ t, format, collected, working, calculationUrl }} />
      </div>
      {counts.length > 0 && <Types t={t} format={format} counts={counts} grams={grams} />}
    </section>
  );
}

/** What the working devices put off if they are used one more year; empty if there is no estimate of their types. */
function PutOff({
  t,
  format,
  collected,
  working,
  calculationUrl,
}: Omit<Props, "published"> & { collected: Collected; working: number }) {
  const { kept } = estimateEffects({ collected, totals: null });
  if (!kept) return null;
  const key = kept.devices === working ? "ifUsed" : "ifSomeUsed";
  const [before, after] = t(`tally.report.${key}`, { count: kept.devices, range: "\u0000" }).split(
    "\u0000",
  );
  return (
    <p>
      {before}
      <b>{format.carbonRange(kept.estimate.carbonGramsCo2e)}</b>
      {after} <a href={calculationUrl}>{t("common.how")}</a>
    </p>
  );
}

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
        {t(`tally.report.ofType.${type}`, { count: Number(working + broken) })}
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
