import { SettingsPage } from "../../../features/settings/settings-page.tsx";
import { unwatchWebmail } from "../../../features/webmail/watch-webmail.ts";

/** The settings with what ends access to a webmail, which belongs to another feature. */
export const SettingsSection = () => <SettingsPage unwatch={unwatchWebmail} />;
