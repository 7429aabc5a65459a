import { Declare } from "../../../features/declare/declare.tsx";
import { StepBar } from "../../../features/session/step-bar.tsx";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePlace } from "../../../ui/navigation/place-context.ts";
import type { PlaceIconName } from "../../../ui/navigation/place-icon.tsx";
import { SectionCard } from "../../../ui/navigation/section-card.tsx";
import { SectionPart } from "../../../ui/navigation/section-part.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { AsideCard } from "./aside-card.tsx";
import { useAsideTotals } from "../home/use-aside-totals.ts";

/** The texts of the card of each section, and its pictogram. */
const cards = [
  { section: "session", texts: "session", icon: "clock" },
  { section: "cleanup", texts: "files", icon: "folder" },
  { section: "downloads", texts: "downloads", icon: "download" },
  { section: "emails", texts: "emails", icon: "mail" },
  { section: "thunderbird", texts: "thunderbird", icon: "mail" },
] as const satisfies readonly { section: string; texts: string; icon: PlaceIconName }[];

/** Every way to clean up, the guided one first. */
export function CleanSection() {
  const { t } = usePage();
  const { place } = usePlace();
  const aside = useAsideTotals();
  const shown = cards.filter(({ section }) => place.sections.some(({ id }) => id === section));
  const toCard = ({ section, texts, icon }: (typeof cards)[number]) => (
    <SectionCard
      key={section}
      section={section}
      icon={icon}
      title={t(`clean.${texts}.title`)}
      text={t(`clean.${texts}.text`)}
      open={t(`clean.${texts}.open`)}
      isMain={section === "session"}
    />
  );
  return (
    <>
      <PageTitle />
      {shown.filter(({ section }) => section === "session").map(toCard)}
      <div class="grid section-cards">
        {shown.filter(({ section }) => section !== "session").map(toCard)}
        {aside &&
          (aside.files > 0 || !aside.isKnown) &&
          place.sections.some(({ id }) => id === "aside") && <AsideCard aside={aside} />}
      </div>
      <SectionPart id="declare" title={t("clean.elsewhere.title")} text={t("clean.elsewhere.text")}>
        <StepBar of="declare" />
        <Declare />
      </SectionPart>
    </>
  );
}
