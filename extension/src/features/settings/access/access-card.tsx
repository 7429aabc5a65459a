import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { useState } from "preact/hooks";
import { isWorkBuild, isFirefox } from "../../../platform/build.ts";
import { hostPattern } from "../../../platform/access/host-pattern.ts";
import {
  dropPermissions,
  grantedPermissions,
  watchPermissions,
} from "../../../platform/access/permissions.ts";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { Entry, EntryList } from "../../../ui/entry-list.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { measuringChoice, stopMeasuringAlways } from "../../../ui/settings/measuring-choice.ts";
import { type Access, listAccesses } from "./list-accesses.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";

const readAccesses = async () => listAccesses(await grantedPermissions(), isFirefox);

/** What the browser has granted, what each access is for, and a button that removes it. */
export function AccessCard({ unwatch }: { unwatch: (origin: string) => Promise<unknown> }) {
  const { t, settings } = usePage();
  const [accesses] = useWatchedValue(readAccesses, [watchPermissions]);
  const [removed, setRemoved] = useState<Access>();
  const title = useFocusRecovery([removed && accesses]);
  const webmailsOf = ({ permissions }: Access): string[] =>
    settings.webmails.value.filter((origin) => permissions.origins?.includes(hostPattern(origin)));
  const nameOf = (access: Access): string =>
    access.kind === "site" ? access.host : t(`settings.access.${access.kind}`);
  const remove = async (access: Access) => {
    for (const origin of webmailsOf(access)) await unwatch(origin);
    await dropPermissions(access.permissions);
    if (access.kind === "everySite") await stopMeasuringAlways(settings);
    setRemoved(access);
  };
  return (
    <section class="card flow" aria-labelledby="accesses">
      <h2 id="accesses" ref={title} tabIndex={-1}>
        {t("settings.accesses")}
      </h2>
      <EntryList>
        {accesses?.map((access) => (
          <Entry
            key={nameOf(access)}
            end={
              <End
                access={access}
                name={nameOf(access)}
                onRemove={() => void remove(access).catch(reportError)}
              />
            }
          >
            <b class="anywhere">{nameOf(access)}</b>
            <p class="small soft">
              {webmailsOf(access).length > 0
                ? t("settings.accessWhy.webmail")
                : t(`settings.accessWhy.${access.kind}`)}
            </p>
          </Entry>
        ))}
      </EntryList>
      <p class="small" role="status">
        {removed &&
          (removed.kind === "everySite" && measuringChoice(settings) === "onClick"
            ? t("settings.accessDropped")
            : t("settings.accessRemoved", { name: nameOf(removed) }))}
      </p>
      <p class="tiny soft">{t("settings.accessAlways")}</p>
    </section>
  );
}

function End(props: { access: Access; name: string; onRemove: () => void }) {
  const { t } = usePage();
  const { kind, isGranted } = props.access;
  if (!isGranted) return <span class="tag">{t("settings.notGranted")}</span>;
  if (isWorkBuild && kind === "everySite")
    return (
      <span class="tag" style={{ whiteSpace: "normal" }}>
        {t("settings.grantedByWork")}
      </span>
    );
  return (
    <Button
      id={kind === "everySite" ? "drop-access" : undefined}
      aria-label={t("settings.removeAccessNamed", { name: props.name })}
      onPress={props.onRemove}
    >
      {t("settings.removeAccess")}
    </Button>
  );
}
