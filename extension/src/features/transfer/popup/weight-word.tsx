import type { ComponentChildren } from "preact";
import type { PageWeight } from "@digital-cleanup/footprint";
import { usePage } from "../../../ui/page-context.ts";
import type { VisitPlace } from "./visit-place.ts";

const barCounts: Record<PageWeight, number> = { light: 1, average: 2, heavy: 3, veryHeavy: 4 };
const bars = [1, 2, 3, 4];

/** The weight of the page among pages, in a word, a colour and one to four bars. */
export function WeightWord({ place }: { place: VisitPlace }) {
  const { t } = usePage();
  if (place === "cached") {
    return (
      <Pill weight="cached" name={t("transfer.inCache")}>
        <path d="M3 9.500 5.500 2h11L19 9.500V16H3zh5l1 2.500h4l1-2.500h5" />
      </Pill>
    );
  }
  const { weight, isAtLeast } = place;
  const word = t(`transfer.weight.${weight}`);
  return (
    <Pill weight={weight} name={isAtLeast ? t("transfer.weightOrMore", { weight: word }) : word}>
      {bars.map((bar) => (
        <rect
          key={bar}
          x={bar * 5.5 - 4.5}
          y={17 - bar * 4}
          width="3.5"
          height={bar * 4 - 0.5}
          rx="1"
          class={bar <= barCounts[weight] ? "transfer-word__bar" : ""}
        />
      ))}
    </Pill>
  );
}

function Pill(props: { weight: string; name: string; children: ComponentChildren }) {
  return (
    <p class="transfer-word" id="transfer-weight" data-weight={props.weight}>
      <svg viewBox="0 0 22 18" width="22" height="18" aria-hidden="true">
        {props.children}
      </svg>
      {props.name}
    </p>
  );
}
