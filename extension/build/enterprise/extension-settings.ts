import { workGeckoId, workThunderbirdId } from "../work-identity.ts";
import { updateFolder } from "./example-policy.ts";
import { workChromeId } from "./policy-targets.ts";

/** `normal_installed`: an agent may switch it off. `force_installed` forbids that. */
const installation_mode = "normal_installed";

/** The entry of the policy `ExtensionSettings`. Edge names the button of the toolbar otherwise. */
export const chromiumExtensionSettings = (browser: "Chrome" | "Edge") => ({
  [workChromeId]: {
    installation_mode,
    update_url: `${updateFolder}/updates.xml`,
    ...(browser === "Chrome" ? { toolbar_pin: "force_pinned" } : { toolbar_state: "force_shown" }),
  },
});

export const firefoxExtensionSettings = () => ({
  [workGeckoId]: {
    installation_mode,
    install_url: `${updateFolder}/digital-cleanup-work.xpi`,
    default_area: "navbar",
  },
});

export const thunderbirdExtensionSettings = () => ({
  [workThunderbirdId]: {
    installation_mode,
    install_url: `${updateFolder}/digital-cleanup-thunderbird-work.xpi`,
  },
});
