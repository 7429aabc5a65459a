import type { Published, TotalsSum } from "@digital-cleanup/challenge";
import { countDevices, DeviceTypes } from "./device-counts.tsx";
import {
  addSplits,
  Figure,
  SplitFigure,
  splitByMethod,
  type LocaleProps,
} from "../figures/figures.tsx";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";

/** The devices that participants announced; empty if there are none. */
export function AnnouncedCard({ t, format, totals }: LocaleProps & { totals: TotalsSum }) {
  const counts = countDevices(totals.measured.devices, totals.declared.devices);
  if (counts.length === 0) return null;
  const splitByState = (state: "working" | "broken") =>
    addSplits(
      counts.map(({ type }) =>
        splitByMethod(totals, ({ devices }) => devices[type]?.[state] ?? "0"),
      ),
    );
  const grams = splitByMethod(totals, (amounts) => amounts.grams);
  const formatCount = (value: bigint) => ({ number: format.number(value) });
  return (
    <section class="card flow" aria-labelledby="announced">
      <h2 id="announced">{t("tally.event.announced")}</h2>
      <dl class="grid grid--figures">
        {(["working", "broken"] as const).map((state) => (
          <SplitFigure
            key={state}
            t={t}
            label={t(`tally.event.${state}`)}
            split={splitByState(state)}
            formatParts={formatCount}
            formatValue={format.number}
          />
        ))}
        {grams.measured + grams.declared > 0n && (
          <SplitFigure
            t={t}
            label={t("tally.event.weight")}
            split={grams}
            formatParts={(value) => format.gramsParts(Number(value))}
            formatValue={(value) => formatMass(format, value)}
          />
        )}
      </dl>
      <DeviceTypes t={t} format={format} counts={counts} />
      <p class="tiny soft">{t("tally.event.announcedNote")}</p>
    </section>
  );
}

const formatMass = (format: LocaleProps["format"], grams: bigint): string => {
  const { number, unit } = format.gramsParts(Number(grams));
  return `${number}\u00A0${unit}`;
};

/** The devices that the organiser's desk collected; empty if there are none. */
export function CollectedCard({
  t,
  format,
  collected,
}: LocaleProps & { collected: Published["collected"] }) {
  const counts = countDevices(collected.devices);
  const pieces = Number(collected.pieces ?? 0);
  if (counts.length === 0 && collected.grams === "0") return null;
  const devices = counts.reduce((sum, { working, broken }) => sum + working + broken, 0n);
  const grams = Number(collected.grams);
  return (
    <section class="card flow" aria-labelledby="collected">
      <h2 id="collected">{t("tally.event.collected")}</h2>
      <div class="grid grid--figures">
        {counts.length > 0 && (
          <div class="flow flow--tight">
            <Figure value={devices} number={format.number(devices)} />
            <BasisLabel basis="measured">{t("tally.event.countedAtDesk")}</BasisLabel>
          </div>
        )}
        {grams > 0 && (
          <div class="flow flow--tight">
            <Figure value={BigInt(collected.grams)} {...format.gramsParts(grams)} />
            <BasisLabel basis="measured">{t("tally.event.weighed")}</BasisLabel>
          </div>
        )}
      </div>
      {counts.length > 0 && <DeviceTypes t={t} format={format} counts={counts} />}
      {pieces > 0 && <p class="small">{t("tally.event.pieces", { count: pieces })}</p>}
      <p class="tiny soft">{t("tally.event.collectedNote")}</p>
    </section>
  );
}
