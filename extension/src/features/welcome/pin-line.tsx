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

/** How to pin the icon in this browser, until it is pinned. */
export function PinLine() {
  const { t } = usePage();
  const { value: isPinned } = useFreshValue(readIsPinned, []);
  if (isPinned !== false) return null;
  return (
    <p class="welcome-pin" id="welcome-pin">
      {t(`welcome.pin.${isFirefox ? "firefox" : isEdge() ? "edge" : "chrome"}`)}
    </p>
  );
}
