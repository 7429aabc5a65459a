import { eventLink, inLanguage, organiserKeySchema, paths } from "@digital-cleanup/challenge";
import { OrganiserKey } from "../organiser-key.tsx";
import { ConfirmAction } from "../confirm-action.tsx";
import { useOrganiser } from "../organiser-context.ts";

/** The organiser's link, to save, or to replace if another person may have it. */
export function KeySection() {
  const { t, view, code, baseUrl, keyFingerprint, organiserKey, ask, replaceKey, announce } =
    useOrganiser();
  return (
    <section class="card flow" aria-labelledby="key">
      <h2 id="key">{t("tally.organise.key.title")}</h2>
      <p class="small soft">{t("tally.organise.created.keepLink")}</p>
      <OrganiserKey
        t={t}
        code={code}
        name={inLanguage(view.event.name, t.language)}
        baseUrl={baseUrl}
        publicLink={eventLink({ baseUrl, code, keyFingerprint })}
        organiserKey={organiserKey}
      />
      <div>
        <ConfirmAction
          open={t("tally.organise.key.replace")}
          confirm={t("tally.organise.key.replace")}
          title={t("tally.organise.key.replaceTitle")}
          isFinal
          action={() => ask("POST", paths.organiserKey(code), organiserKeySchema)}
          onDone={({ organiserKey: key }) => {
            replaceKey(key);
            announce(t("tally.organise.key.replaced"));
          }}
        >
          <p>{t("tally.organise.key.replaceMeaning")}</p>
        </ConfirmAction>
      </div>
    </section>
  );
}
