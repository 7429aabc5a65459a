import { medianPageBytes } from "@digital-cleanup/footprint";
import { WelcomeIllustration } from "@digital-cleanup/ui/illustrations/welcome.tsx";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { badgeText } from "../../platform/toolbar-badge/badge-text.ts";
import { usePage } from "../../ui/page-context.ts";
import { PinLine } from "./pin-line.tsx";

/** The icon in the toolbar with its number, and what the number means. */
export function IconPicture() {
  const { t, format } = usePage();
  const badge = badgeText(format, medianPageBytes);
  return (
    <div class="welcome-picture">
      <WelcomeIllustration />
      <div class="welcome-picture__bar" aria-hidden="true">
        <Pictogram size={24}>
          <path d="m14 6-6 6 6 6" />
        </Pictogram>
        <i />
        <span class="welcome-picture__icon">
          <Logo size={58} />
          <b>{badge}</b>
        </span>
      </div>
      <p class="welcome-picture__says">
        {t("welcome.iconMeans", { badge, size: format.bytes(medianPageBytes) })}
      </p>
      <PinLine />
    </div>
  );
}
