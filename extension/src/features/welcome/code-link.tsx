import { usePage } from "../../ui/page-context.ts";

/** Leads to where the code of an event is typed. */
export function CodeLink() {
  const { t, settings } = usePage();
  if (settings.disabledFeatures.value.includes("challenge")) return null;
  return (
    <a href="/dashboard.html#challenge" id="welcome-code">
      {t("welcome.haveCode")}
    </a>
  );
}
