import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { browser } from "../../platform/browser.ts";
import { isFirefox } from "../../platform/build.ts";
import { usePage } from "../../ui/page-context.ts";
import { useFreshValue } from "../../ui/use-fresh-value.ts";

type UserAgentData = { brands: readonly { brand: string }[] };

/** Edge is built from Chromium and calls the same button differently. */
const isEdge = (): boolean => {
  const { userAgentData } = navigator as Navigator & { userAgentData?: UserAgentData };
  return userAgentData?.brands.some(({ brand }) => brand === "Microsoft Edge") ?? false;
};

const readIsPinned = async (): Promise<boolean> =>
  (await browser.action.getUserSettings?.())?.isOnToolbar === true;

/** How to pin the icon in this browser, or that it is pinned. */
export function PinCard() {
  const { t } = usePage();
  const { value: isPinned } = useFreshValue(readIsPinned, []);
  const steps = isFirefox ? "firefox" : isEdge() ? "edge" : "chrome";
  return (
    <section class="card flow flow--tight welcome-side" aria-labelledby="welcome-pin-title">
      <h2 id="welcome-pin-title">{t("welcome.pin.title")}</h2>
      {isPinned ? (
        <p class="row row--tight row--one small">
          <Icon name="check" /> {t("welcome.pin.done")}
        </p>
      ) : (
        <ol class="flow flow--tight small">
          <li class="row row--tight row--one">
            <Pictogram>
              <path d="M9 5.5a2 2 0 1 1 4 0V7h4v4h1.500a2 2 0 1 1 0 4H17v4H5v-4h1.500a2 2 0 1 0 0-4H5V7h4z" />
            </Pictogram>
            <span>{t("welcome.pin.puzzle")}</span>
          </li>
          <li class="row row--tight row--one">
            <Pictogram>
              <path d="M9 4h6l-1 6 3 3H7l3-3zM12 13v7" />
            </Pictogram>
            <span>{t(`welcome.pin.${steps}`)}</span>
          </li>
        </ol>
      )}
    </section>
  );
}
